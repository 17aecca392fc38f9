package org.minyi.streams;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.minyi.schemas.Callback;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;

/** Crowded little worlds of a few tickets; a few events in a hundred are broken. */
final class RandomTickets {

    private RandomTickets() {}

    /** One event. */
    static Arbitrary<Draft> event() {
        return Combinators.combine(
                        told(),
                        kinds(),
                        categories(),
                        units(),
                        RandomDrafts.attributes(),
                        RandomDrafts.attributes(),
                        Arbitraries.of("S1").injectNull(0.9),
                        clocks())
                .as((draft, kind, category, unit, region, channel, session, clock) -> clock.apply(draft)
                        .with("kind", kind)
                        .with("category", category)
                        .unit(unit)
                        .region(region)
                        .channel(channel)
                        .with("sessionId", session));
    }

    private static Arbitrary<Draft> told() {
        var callers = Arbitraries.of("C1", "C2", " ").injectNull(0.3);
        return Combinators.combine(RandomDrafts.bare(types(), Draft::told), callers)
                .as((draft, caller) -> draft.with("callerToken", caller));
    }

    /** Urgencies, given deadlines, extensions and callbacks; seldom, and on any event. */
    private static Arbitrary<UnaryOperator<Draft>> clocks() {
        var nothing = Arbitraries.<UnaryOperator<Draft>>just(draft -> draft);
        var urgency = Arbitraries.of(Urgency.class)
                .filter(one -> one != Urgency.UNKNOWN)
                .map(one -> (UnaryOperator<Draft>) draft -> draft.with("urgency", one));
        var deadline = RandomDrafts.times().map(when -> (UnaryOperator<Draft>) draft -> draft.with("deadline", when));
        var until = RandomDrafts.times().map(when -> (UnaryOperator<Draft>) draft -> draft.with("extendedUntil", when));
        var amount = Combinators.combine(
                        Arbitraries.of("extendedHours", "extendedNaturalDays", "extendedWorkingDays"),
                        Arbitraries.integers().between(0, 9))
                .as((field, more) -> (UnaryOperator<Draft>) draft -> draft.with(field, more));
        var callback = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.integers().between(1, 5).injectNull(0.3))
                .as((effective, resolved, level) -> (UnaryOperator<Draft>)
                        draft -> draft.with("callback", new Callback(effective, resolved, level)));
        return Arbitraries.frequencyOf(
                Tuple.of(8, nothing),
                Tuple.of(1, urgency),
                Tuple.of(1, deadline),
                Tuple.of(1, until),
                Tuple.of(2, amount),
                Tuple.of(2, callback));
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
                        5,
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
