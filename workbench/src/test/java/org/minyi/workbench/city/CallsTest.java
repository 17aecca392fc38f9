package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallOutcome;

class CallsTest {

    private static final City HENGYANG = CityFile.named("hengyang-2023");
    private static final List<CallEvent> CALLS =
            NaiveTally.of(HENGYANG, 0.01, 12345).calls().accepted();
    private static final Instant YEAR_STARTS = Instant.parse("2022-12-31T16:00:00Z");
    private static final Instant YEAR_ENDS = Instant.parse("2023-12-31T16:00:00Z");

    @Test
    void holdTheMillisecondsAroundTheYear() {
        assertThat(all(CallEvent::getEnteredQueueAt)).contains(YEAR_STARTS.minusMillis(1), YEAR_ENDS);
        assertThat(CALLS)
                .extracting(
                        call -> call.getEnteredQueueAt() == null ? call.getEnteredMenuAt() : call.getEnteredQueueAt())
                .contains(YEAR_STARTS, YEAR_ENDS.minusMillis(1));
    }

    /** A window by the end of the call would count it in the year. */
    @Test
    void beginInAnotherYearThanTheyEnd() {
        assertThat(CALLS)
                .anyMatch(call -> call.getEnteredQueueAt() != null
                        && call.getEnteredQueueAt().isBefore(YEAR_STARTS)
                        && call.getEndedAt().isAfter(YEAR_STARTS));
    }

    @Test
    void areAnsweredInTheLastMillisecondThatIsSwiftAndInTheFirstThatIsNot() {
        assertThat(CALLS.stream()
                        .filter(call -> call.getOutcome() == CallOutcome.ANSWERED)
                        .map(call -> Duration.between(call.getEnteredQueueAt(), call.getAnsweredAt())
                                .toMillis()))
                .contains(15_000L, 15_001L);
    }

    @Test
    void endWhenTheyAreTold() {
        assertThat(CALLS)
                .filteredOn(call -> call.getType().name().equals("FINISHED"))
                .allMatch(call -> call.getEventTime().equals(call.getEndedAt()));
    }

    @Test
    void comeInOnEveryLineAndGoOutToo() {
        assertThat(all(CallEvent::getSource)).contains("12345", "12315", "12328");
        assertThat(all(CallEvent::getDirection)).contains(CallDirection.OUTBOUND);
        assertThat(all(CallEvent::getOutcome))
                .contains(
                        CallOutcome.ANSWERED,
                        CallOutcome.ABANDONED_IN_QUEUE,
                        CallOutcome.ABANDONED_IN_MENU,
                        CallOutcome.REFUSED);
    }

    private static <T> List<T> all(Function<CallEvent, T> field) {
        return CALLS.stream().map(field).toList();
    }
}
