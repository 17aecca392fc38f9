package org.minyi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Call;
import org.minyi.streams.contract.CallFact;
import org.minyi.streams.contract.CallFact.Outcome;
import org.minyi.streams.contract.CallFact.Type;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Stamp;

class CallLifecycleTest {

    private static final long QUEUED = 1_682_901_000_000L;

    private final CallLifecycle lifecycle = new CallLifecycle();

    @Test
    void waitsUntilTheAnswerAndTalksUntilTheEnd() {
        var call = call(Outcome.ANSWERED, QUEUED + 15_001, QUEUED + 75_000);

        assertThat(call.waitedMs()).isEqualTo(15_001);
        assertThat(call.talkedMs()).isEqualTo(59_999);
    }

    @Test
    void waitsUntilTheCallerGivesUpAndTalksToNobody() {
        var call = call(Outcome.ABANDONED_IN_QUEUE, Moment.NEVER, QUEUED + 75_000);

        assertThat(call.waitedMs()).isEqualTo(75_000);
        assertThat(call.talkedMs()).isZero();
    }

    @Test
    void neitherWaitsNorTalksWhenRefused() {
        var call = call(Outcome.REFUSED, Moment.NEVER, QUEUED + 75_000);

        assertThat(call.waitedMs()).isZero();
        assertThat(call.talkedMs()).isZero();
    }

    @Test
    void takesNoTimeWhenClocksHaveItTheOtherWayRound() {
        var call = call(Outcome.ANSWERED, QUEUED - 1, QUEUED - 2);

        assertThat(call.waitedMs()).isZero();
        assertThat(call.talkedMs()).isZero();
    }

    private Call call(Outcome outcome, long answeredAt, long endedAt) {
        var fact = new CallFact(
                new Stamp("E1", 0, endedAt, Stamp.NO_SEQUENCE),
                Type.FINISHED,
                true,
                outcome,
                "12345",
                "430405",
                Moment.NEVER,
                QUEUED,
                answeredAt,
                endedAt,
                0);
        var history = new Fold<>(lifecycle).take(History.empty(), fact).history();
        return lifecycle.fold("12345:C1", history).orElseThrow();
    }
}
