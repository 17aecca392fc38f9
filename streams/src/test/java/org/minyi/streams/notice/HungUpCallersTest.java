package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;
import org.minyi.streams.contract.HungUp;

/** Who hung up and has not got through since, at noon. */
class HungUpCallersTest {

    private static final Instant NOON = Instant.parse("2023-05-15T12:00:00Z");
    private static final Instant AT_TEN = Instant.parse("2023-05-15T10:00:00Z");
    private static final Instant AT_ELEVEN = Instant.parse("2023-05-15T11:00:00Z");

    private Instant now = NOON;
    private final HungUpCallers callers = new HungUpCallers(() -> now);

    @Test
    void listsTheLastTryOfEachCallerTheLastFirst() {
        hear(gaveUp("C1", "Wang", AT_TEN), gaveUp("C2", "Li", AT_TEN.plusSeconds(60)), gaveUp("C3", "Wang", AT_ELEVEN));

        assertThat(listed())
                .extracting(HungUp.Caller::id, HungUp.Caller::at, HungUp.Caller::tries, HungUp.Caller::waitedSeconds)
                .containsExactly(
                        tuple("12345:C3", AT_ELEVEN, 2, 40L), tuple("12345:C2", AT_TEN.plusSeconds(60), 1, 40L));
        assertThat(callers.at(NOON).oldest()).contains(AT_TEN);
        assertThat(listed().toString()).doesNotContain("Wang");
    }

    @Test
    void leavesOutWhoGotThroughSince() {
        hear(gaveUp("C1", "Wang", AT_TEN), answered("C2", "Wang", AT_ELEVEN));
        hear(answered("C3", "Li", AT_TEN), gaveUp("C4", "Li", AT_ELEVEN));

        assertThat(listed()).extracting(HungUp.Caller::id).containsExactly("12345:C4");
    }

    @Test
    void countsTriesFromTheLastAnswerOn() {
        hear(
                gaveUp("C1", "Wang", AT_TEN),
                answered("C2", "Wang", AT_TEN.plusSeconds(600)),
                gaveUp("C3", "Wang", AT_ELEVEN),
                gaveUpInMenu("C4", "Wang", AT_ELEVEN.plusSeconds(600)));

        assertThat(listed())
                .extracting(HungUp.Caller::id, HungUp.Caller::tries, HungUp.Caller::firstAt)
                .containsExactly(tuple("12345:C3", 2, AT_ELEVEN));
    }

    @Test
    void countsThoseApartWhoHungUpInTheMenuAlone() {
        hear(gaveUpInMenu("C1", "Wang", AT_TEN), gaveUpInMenu("C2", "Wang", AT_ELEVEN));
        hear(gaveUpInMenu("C3", null, AT_ELEVEN));

        assertThat(callers.at(NOON)).isEqualTo(new HungUp(List.of(), 0, 2));
    }

    @Test
    void takesEachCallWithoutATokenForACallerOfItsOwn() {
        hear(gaveUp("C1", null, AT_TEN), gaveUp("C2", null, AT_ELEVEN), answered("C3", null, AT_ELEVEN));

        assertThat(listed()).hasSize(2);
        assertThat(callers.at(NOON).withoutToken()).isEqualTo(2);
    }

    @Test
    void forgetsAfterADayWhatHasHungUp() {
        hear(gaveUp("C1", "Wang", NOON.minus(Duration.ofDays(1))), gaveUp("C2", "Li", NOON.minusSeconds(86_399)));

        assertThat(listed()).extracting(HungUp.Caller::id).containsExactly("12345:C2");
        assertThat(callers.at(NOON.plusSeconds(2)).callers()).isEmpty();
    }

    @Test
    void takesVoidedAndOutboundAndRefusedCallsForNone() {
        hear(voided("C1"), gaveUp("C1", "Wang", AT_TEN), gaveUp("C2", "Li", AT_TEN), voided("C2"));
        hear(CallEvent.newBuilder(gaveUp("C3", "Zhao", AT_TEN))
                .setDirection(CallDirection.OUTBOUND)
                .build());
        hear(CallEvent.newBuilder(gaveUp("C4", "Qian", AT_TEN))
                .setOutcome(CallOutcome.REFUSED)
                .build());

        assertThat(callers.at(NOON)).isEqualTo(HungUp.NOBODY);
    }

    @Test
    void goesByTheHighestRevision() {
        var mended = CallEvent.newBuilder(answered("C1", "Wang", AT_TEN))
                .setRevision(1)
                .build();
        hear(mended, gaveUp("C1", "Wang", AT_TEN));

        assertThat(listed()).isEmpty();
    }

    @Test
    void bearsDuplicatesInAnyOrder() {
        var events = new ArrayList<>(List.of(
                gaveUp("C1", "Wang", AT_TEN),
                answered("C2", "Wang", AT_TEN.plusSeconds(60)),
                gaveUp("C3", "Wang", AT_ELEVEN),
                gaveUp("C4", "Li", AT_TEN),
                voided("C4"),
                gaveUp("C5", "Zhao", AT_TEN),
                CallEvent.newBuilder(gaveUp("C5", "Zhao", AT_ELEVEN))
                        .setRevision(2)
                        .build()));
        hear(events.toArray(CallEvent[]::new));
        var expected = callers.at(NOON);
        events.addAll(List.copyOf(events));

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(events, new Random(seed));
            var again = new HungUpCallers(() -> now);
            events.forEach(event -> again.show(key(event), Optional.of(event)));
            assertThat(again.at(NOON)).as("seed " + seed).isEqualTo(expected);
        }
        assertThat(expected.callers()).extracting(HungUp.Caller::id).containsExactly("12345:C3", "12345:C5");
    }

    @Test
    void passesOverMarksOfYears() {
        callers.show("minyi:year-closed:2022", Optional.empty());

        assertThat(callers.at(NOON)).isEqualTo(HungUp.NOBODY);
    }

    private List<HungUp.Caller> listed() {
        return callers.at(NOON).callers();
    }

    private void hear(CallEvent... events) {
        for (var event : events) {
            callers.show(key(event), Optional.of(event));
        }
    }

    private static String key(CallEvent event) {
        return event.getSource() + ":" + event.getCallId();
    }

    private static CallEvent gaveUp(String id, String token, Instant at) {
        return finished(id, token, at, CallOutcome.ABANDONED_IN_QUEUE)
                .setEnteredQueueAt(at.minusSeconds(40))
                .build();
    }

    private static CallEvent gaveUpInMenu(String id, String token, Instant at) {
        return finished(id, token, at, CallOutcome.ABANDONED_IN_MENU).build();
    }

    private static CallEvent answered(String id, String token, Instant at) {
        return finished(id, token, at.plusSeconds(120), CallOutcome.ANSWERED)
                .setEnteredQueueAt(at.minusSeconds(5))
                .setAnsweredAt(at)
                .build();
    }

    private static CallEvent voided(String id) {
        return finished(id, null, AT_ELEVEN, CallOutcome.UNKNOWN)
                .setEventId(id + "-void")
                .setType(CallEventType.VOIDED)
                .build();
    }

    private static CallEvent.Builder finished(String id, String token, Instant endedAt, CallOutcome outcome) {
        return CallEvent.newBuilder()
                .setEventId(id + "-1")
                .setEventTime(endedAt)
                .setSource("12345")
                .setIngestedAt(endedAt)
                .setCallId(id)
                .setType(CallEventType.FINISHED)
                .setDirection(CallDirection.INBOUND)
                .setLine("12345")
                .setRegion("430405")
                .setEndedAt(endedAt)
                .setOutcome(outcome)
                .setCallerToken(token);
    }
}
