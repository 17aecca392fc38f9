package org.minyi.streams;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;

/** Crowded little worlds: a few ratings of two sources whose events share few ids, instants and attributes. */
public final class RandomRatings {

    private static final List<String> MOMENTS = List.of(
            "2023-05-01T08:30+08:00",
            "2023-05-01T08:30:00.001+08:00",
            "2023-05-01T08:59:59.999+08:00",
            "2023-05-02T00:00+08:00",
            "2023-12-31T15:59:59.999Z",
            "2023-12-31T16:00Z",
            "2024-02-29T23:00+08:00");

    private RandomRatings() {}

    /** What arrives, in the order in which it does. */
    public static Arbitrary<List<RatingDraft>> arrivals() {
        return event().list().ofMaxSize(25);
    }

    /** The same without two contents for one event in one revision: the later ones become copies of the first. */
    public static Arbitrary<List<RatingDraft>> unambiguousArrivals() {
        return arrivals().map(RandomRatings::unambiguous);
    }

    /** One event of any kind; a few in a hundred are broken. */
    public static Arbitrary<RatingDraft> event() {
        return Combinators.combine(bare(), levels(), modes(), attributes(), attributes(), attributes(), sequences())
                .as((draft, level, mode, region, unit, channel, sequence) -> draft.level(level)
                        .mode(mode)
                        .region(region)
                        .unit(unit)
                        .channel(channel)
                        .sequence(sequence));
    }

    private static Arbitrary<RatingDraft> bare() {
        var types = Arbitraries.frequency(
                Tuple.of(4, RatingEventType.RATED),
                Tuple.of(3, RatingEventType.SUPPLEMENTED),
                Tuple.of(1, RatingEventType.CONTACTED),
                Tuple.of(1, RatingEventType.RECTIFIED),
                Tuple.of(1, RatingEventType.VOIDED));
        return Combinators.combine(
                        Arbitraries.of("R1", "R2", "R:3"),
                        Arbitraries.of("haochaping", "12345"),
                        types,
                        Arbitraries.of("E1", "E2", "E3", "E4"),
                        Arbitraries.integers().between(0, 2),
                        moments())
                .as((rating, source, type, eventId, revision, moment) -> RatingDraft.told(rating, type)
                        .source(source)
                        .id(eventId)
                        .revision(revision)
                        .at(moment)
                        .arriving("2024-12-31T00:00Z"));
    }

    private static Arbitrary<Instant> moments() {
        var broken = Arbitraries.of("1970-01-01T00:00Z", "2025-01-01T00:00Z").map(RandomRatings::instant);
        return Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.of(MOMENTS).map(RandomRatings::instant)), Tuple.of(1, broken));
    }

    private static Arbitrary<Integer> levels() {
        return Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.integers().between(1, 5)),
                Tuple.of(1, Arbitraries.of(0, 9)),
                Tuple.of(1, Arbitraries.just((Integer) null)));
    }

    private static Arbitrary<RatingMode> modes() {
        return Arbitraries.of(RatingMode.ACTIVE, RatingMode.DEFAULTED, RatingMode.INVITED);
    }

    private static Arbitrary<String> attributes() {
        return Arbitraries.of("430405", "430406", " ", "雁峰", "a|b:c@d%e+f", "long".repeat(20))
                .injectNull(0.4);
    }

    private static Arbitrary<Long> sequences() {
        return Arbitraries.longs().between(0, 2).injectNull(0.5);
    }

    private static List<RatingDraft> unambiguous(List<RatingDraft> arrivals) {
        var firsts = new HashMap<List<Object>, RatingDraft>();
        var all = new ArrayList<RatingDraft>();
        for (var draft : arrivals) {
            var event = draft.event();
            all.add(firsts.computeIfAbsent(
                    List.of(draft.key(), event.getEventId(), event.getRevision()), unused -> draft));
        }
        return all;
    }

    /** One void for each rating of which anything has arrived. */
    public static List<RatingDraft> voids(List<RatingDraft> arrivals) {
        var ratings = new HashSet<List<String>>();
        arrivals.forEach(draft ->
                ratings.add(List.of(draft.event().getSource(), draft.event().getRatingId())));
        return ratings.stream()
                .map(rating -> RatingDraft.voided(rating.get(1)).source(rating.get(0)))
                .toList();
    }

    private static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
