package org.minyi.streams;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;

/** Crowded little worlds of a few calls; a few events in a hundred are broken. */
final class RandomCalls {

    private RandomCalls() {}

    /** One event. */
    static Arbitrary<Draft> event() {
        return Combinators.combine(
                        RandomDrafts.bare(types(), Draft::told),
                        directions(),
                        outcomes(),
                        Arbitraries.of("12345", "12328").injectNull(0.1),
                        RandomDrafts.attributes(),
                        RandomDrafts.rarely(Arbitraries.integers().between(1, 5).injectNull(0.4), Arbitraries.of(0, 9)),
                        waits(),
                        Combinators.combine(talks(), Arbitraries.of(0, 1).injectNull(0.3))
                                .as(Rest::new))
                .as((draft, direction, outcome, line, region, level, wait, rest) -> timed(draft, outcome, wait, rest)
                        .with("direction", direction)
                        .with("outcome", outcome)
                        .with("line", line)
                        .region(region)
                        .with("ratingLevel", level));
    }

    /** How long the caller was in a conversation and, if at all, in the menu. */
    private record Rest(int talkedMs, Integer menuSeconds) {}

    /**
     * The call ends when the event says, or as much later as clocks may differ; before that it was a conversation, if it
     * was answered, and before that it rang, where it rang at all, for so many milliseconds.
     */
    private static Draft timed(Draft draft, CallOutcome outcome, Integer waitedMs, Rest rest) {
        var told = (Instant) draft.tells("eventTime");
        var ended = draft.tells("revision").equals(2) ? told.plusSeconds(600) : told;
        boolean talked = outcome == CallOutcome.ANSWERED && waitedMs != null;
        var answered = talked ? ended.minus(Duration.ofMillis(rest.talkedMs())) : ended;
        boolean queued = waitedMs != null
                && (outcome == CallOutcome.ANSWERED || outcome == CallOutcome.ABANDONED_IN_QUEUE || waitedMs == 0);
        var entered = queued ? answered.minus(Duration.ofMillis(waitedMs)) : null;
        var menu = rest.menuSeconds() == null
                ? null
                : (entered == null ? ended : entered).minusSeconds(rest.menuSeconds());
        return draft.with("endedAt", ended)
                .with("answeredAt", talked ? answered : null)
                .with("enteredQueueAt", entered)
                .with("enteredMenuAt", menu);
    }

    private static Arbitrary<CallEventType> types() {
        return Arbitraries.frequency(Tuple.of(12, CallEventType.FINISHED), Tuple.of(1, CallEventType.VOIDED));
    }

    private static Arbitrary<CallDirection> directions() {
        return RandomDrafts.rarely(
                Arbitraries.frequency(Tuple.of(6, CallDirection.INBOUND), Tuple.of(1, CallDirection.OUTBOUND)),
                Arbitraries.just(CallDirection.UNKNOWN));
    }

    private static Arbitrary<CallOutcome> outcomes() {
        return RandomDrafts.rarely(
                Arbitraries.of(
                        CallOutcome.ANSWERED,
                        CallOutcome.ANSWERED,
                        CallOutcome.ABANDONED_IN_QUEUE,
                        CallOutcome.ABANDONED_IN_MENU,
                        CallOutcome.REFUSED),
                Arbitraries.just(CallOutcome.UNKNOWN));
    }

    /** Around the quarter of a minute, over an hour; negative is impossible, null that it was never in the queue. */
    private static Arbitrary<Integer> waits() {
        return RandomDrafts.rarely(Arbitraries.of(0, 1, 14_999, 15_000, 15_001, 3_600_000), Arbitraries.of(-1, null));
    }

    /** Around a second and where buckets widen, up to days; negative is impossible. */
    private static Arbitrary<Integer> talks() {
        return RandomDrafts.rarely(
                Arbitraries.of(0, 999, 1_000, 49_999, 50_000, 51_000, 61_500, 600_000, 100_000_000),
                Arbitraries.just(-1));
    }
}
