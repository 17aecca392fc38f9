package org.minyi.streams;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;

/** Crowded little worlds of a few tickets; a few events in a hundred are broken. */
final class RandomTickets {

    private RandomTickets() {}

    /** One event. */
    static Arbitrary<Draft> event() {
        return Combinators.combine(
                        RandomDrafts.bare(types(), Draft::told),
                        kinds(),
                        categories(),
                        units(),
                        RandomDrafts.attributes(),
                        RandomDrafts.attributes(),
                        Arbitraries.of("S1").injectNull(0.9))
                .as((draft, kind, category, unit, region, channel, session) -> draft.with("kind", kind)
                        .with("category", category)
                        .unit(unit)
                        .region(region)
                        .channel(channel)
                        .with("sessionId", session));
    }

    private static Arbitrary<TicketEventType> types() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(TicketEventType.ACCEPTED)),
                Tuple.of(
                        12,
                        Arbitraries.of(
                                TicketEventType.ANSWERED_ONLINE,
                                TicketEventType.DISPATCHED,
                                TicketEventType.SIGNED,
                                TicketEventType.CONTACTED,
                                TicketEventType.RETURNED,
                                TicketEventType.HANDLED,
                                TicketEventType.REDO)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                TicketEventType.EXTENDED,
                                TicketEventType.SUPERVISED,
                                TicketEventType.CALLED_BACK,
                                TicketEventType.CORRECTED,
                                TicketEventType.MERGED,
                                TicketEventType.ARCHIVED)),
                Tuple.of(1, Arbitraries.just(TicketEventType.VOIDED)));
    }

    private static Arbitrary<TicketKind> kinds() {
        return RandomDrafts.rarely(
                Arbitraries.of(TicketKind.COMPLAINT, TicketKind.HELP).injectNull(0.5),
                Arbitraries.just(TicketKind.UNKNOWN));
    }

    /** Some of which have branches whose names are too long to be members. */
    private static Arbitrary<String> categories() {
        return Arbitraries.of("urban", "urban/lighting", "urban/lighting/lamp", "a|b/c:d", "long/".repeat(15) + "road")
                .injectNull(0.4);
    }

    private static Arbitrary<String> units() {
        return Arbitraries.of("U1", "U2", " ").injectNull(0.2);
    }
}
