package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.abandoned;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.answered;
import static org.minyi.streams.Draft.finished;
import static org.minyi.streams.Draft.held;
import static org.minyi.streams.Draft.instant;
import static org.minyi.streams.Draft.served;
import static org.minyi.streams.Draft.told;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.Reject;
import org.minyi.schemas.ServiceEventType;
import org.minyi.schemas.SessionEventType;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Topics;
import org.minyi.schemas.Urgency;
import org.minyi.streams.contract.Verdict;

/** What is refused of calls, tickets, sessions and the open-government window, and by which name. */
class RulesOfAcceptanceTest {

    private static final String MORNING = "2023-05-01T08:30+08:00";
    private static final Draft ANSWERED = answered("C1", MORNING, 5000);

    static Stream<Arguments> broken() {
        return Stream.of(
                of(ANSWERED.with("answeredAt", instant("2023-05-01T08:29+08:00")), "impossible-order", "endedAt"),
                of(ANSWERED.with("endedAt", instant("2023-05-01T08:30:01+08:00")), "impossible-order", "endedAt"),
                of(ANSWERED.with("enteredMenuAt", instant("2023-05-01T08:31+08:00")), "impossible-order", "endedAt"),
                of(ANSWERED.with("endedAt", instant("1970-01-01T00:00Z")), "impossible-order", "endedAt"),
                of(ANSWERED.with("endedAt", null), "missing-field", "endedAt"),
                of(ANSWERED.with("enteredQueueAt", null), "missing-field", "enteredQueueAt"),
                of(abandoned("C1", MORNING).with("enteredQueueAt", null), "missing-field", "enteredQueueAt"),
                of(ANSWERED.with("answeredAt", null), "missing-field", "answeredAt"),
                of(ANSWERED.with("ratingLevel", 9), "level-out-of-range", "ratingLevel"),
                of(ANSWERED.with("ratingLevel", 0), "level-out-of-range", "ratingLevel"),
                of(ANSWERED.with("direction", CallDirection.UNKNOWN), "unknown-direction", "direction"),
                of(ANSWERED.with("outcome", CallOutcome.UNKNOWN), "unknown-outcome", "outcome"),
                of(told("C1", CallEventType.UNKNOWN), "unknown-type", "type"),
                of(ANSWERED.with("callId", ""), "missing-field", "callId"),
                of(ANSWERED.with("enteredQueueAt", instant("1970-01-01T00:00Z")), "impossible-time", "enteredQueueAt"),
                of(ANSWERED.at("2023-05-01T08:21:04.999+08:00"), "impossible-time", "endedAt"),
                of(accepted("T1").with("kind", TicketKind.UNKNOWN), "unknown-kind", "kind"),
                of(accepted("T1").with("urgency", Urgency.UNKNOWN), "unknown-urgency", "urgency"),
                of(told("T1", TicketEventType.UNKNOWN), "unknown-type", "type"),
                of(accepted(" "), "missing-field", "ticketId"),
                of(accepted("T1").at("1970-01-01T00:00Z"), "impossible-time", "eventTime"),
                of(accepted("T1").revision(-1), "negative-revision", "revision"),
                of(told("S1", SessionEventType.UNKNOWN), "unknown-type", "type"),
                of(held(""), "missing-field", "sessionId"),
                of(told("V1", ServiceEventType.UNKNOWN), "unknown-type", "type"),
                of(served(""), "missing-field", "serviceId"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("broken")
    void refuses(Draft draft, String reason, String field) {
        assertThat(verdict(draft).rejects())
                .singleElement()
                .extracting(Reject::getReason, Reject::getField)
                .containsExactly(reason, field);
    }

    static Stream<Draft> sound() {
        var end = instant(MORNING);
        return Stream.of(
                ANSWERED,
                ANSWERED.at("2023-05-01T08:21:05+08:00"),
                answered("C1", MORNING, 0),
                abandoned("C1", MORNING),
                finished("C1", CallOutcome.REFUSED, end),
                finished("C1", CallOutcome.ABANDONED_IN_MENU, end).with("enteredMenuAt", end),
                ANSWERED.with("direction", CallDirection.OUTBOUND),
                ANSWERED.with("line", null),
                told("C1", CallEventType.VOIDED),
                accepted("T1"),
                told("T1", TicketEventType.VOIDED),
                held("S1"),
                served("V1"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void letsIn(Draft draft) {
        assertThat(verdict(draft)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void repeatsNothingThatACitizenWrote() {
        var reject = verdict(accepted("T1").with("kind", TicketKind.UNKNOWN).with("content", "secret"))
                .rejects()
                .get(0);

        assertThat(reject.getDetail()).contains("kind").doesNotContain("secret");
    }

    private static Arguments of(Draft draft, String reason, String field) {
        return Arguments.of(draft, reason, field);
    }

    private static Verdict<?> verdict(Draft draft) {
        var flows = PlainFlow.FLOWS;
        if (draft.topic().equals(Topics.CALLS)) {
            return PlainFlow.verdict(flows.calls(), draft);
        }
        if (draft.topic().equals(Topics.TICKETS)) {
            return PlainFlow.verdict(flows.tickets(), draft);
        }
        return draft.topic().equals(Topics.SESSIONS)
                ? PlainFlow.verdict(flows.sessions(), draft)
                : PlainFlow.verdict(flows.services(), draft);
    }
}
