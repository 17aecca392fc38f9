package org.minyi.streams;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;

/** Crowded little worlds of a few ratings; a few events in a hundred are broken. */
public final class RandomRatings {

    private RandomRatings() {}

    /** One event. */
    public static Arbitrary<Draft> event() {
        var attributes = RandomDrafts.attributes();
        return Combinators.combine(
                        RandomDrafts.bare(types(), Draft::told), levels(), modes(), attributes, attributes, attributes)
                .as((draft, level, mode, region, unit, channel) ->
                        draft.level(level).mode(mode).region(region).unit(unit).channel(channel));
    }

    private static Arbitrary<RatingEventType> types() {
        return Arbitraries.frequency(
                Tuple.of(4, RatingEventType.RATED),
                Tuple.of(3, RatingEventType.SUPPLEMENTED),
                Tuple.of(1, RatingEventType.CONTACTED),
                Tuple.of(1, RatingEventType.RECTIFIED),
                Tuple.of(1, RatingEventType.VOIDED));
    }

    private static Arbitrary<Integer> levels() {
        return RandomDrafts.rarely(Arbitraries.integers().between(1, 5), Arbitraries.of(0, 9, null));
    }

    private static Arbitrary<RatingMode> modes() {
        return Arbitraries.of(RatingMode.ACTIVE, RatingMode.DEFAULTED, RatingMode.INVITED);
    }
}
