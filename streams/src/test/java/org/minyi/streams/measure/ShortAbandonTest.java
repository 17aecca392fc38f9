package org.minyi.streams.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Call;
import org.minyi.streams.contract.CallFact.Outcome;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;

/** A caller who gives up at once can be left out of the offered calls and of the abandoned ones. */
class ShortAbandonTest {

    private static final LocalWindows WINDOWS = new LocalWindows(ZoneId.of("Asia/Shanghai"));
    private static final long AT = 1_683_160_200_000L;

    @Test
    void countsApartWhoGaveUpBeforeTheTimeThatIsSet() {
        assertThat(counts(Outcome.ABANDONED_IN_QUEUE, 4_999, 5)).isEqualTo(Counts.of(Measure.CALLS_SHORT_ABANDONED, 1));
    }

    @Test
    void keepsNoMinuteOfThem() {
        assertThat(cells(Outcome.ABANDONED_IN_QUEUE, 4_999, 5)).isEqualTo(4);
        assertThat(cells(Outcome.ABANDONED_IN_QUEUE, 5_000, 5)).isEqualTo(6);
    }

    @Test
    void countsAsAbandonedWhoWaitedForThatTime() {
        var abandoned = Counts.oneOf(Measure.CALLS_OFFERED, Measure.CALLS_ABANDONED);

        assertThat(counts(Outcome.ABANDONED_IN_QUEUE, 5_000, 5)).isEqualTo(abandoned);
        assertThat(counts(Outcome.ABANDONED_IN_QUEUE, 0, 0)).isEqualTo(abandoned);
    }

    @Test
    void leavesNoAnsweredCallOutHoweverSoon() {
        assertThat(counts(Outcome.ANSWERED, 1_000, 5).get(Measure.CALLS_OFFERED))
                .isEqualTo(1);
    }

    private static Counts counts(Outcome outcome, long waitedMs, int shortSeconds) {
        var city = CellKey.parse("city@" + WINDOWS.hour(AT).text());
        return contributions(outcome, waitedMs, shortSeconds).stream()
                .filter(contribution -> contribution.key().equals(city))
                .map(Contribution::counts)
                .findFirst()
                .orElseThrow();
    }

    private static int cells(Outcome outcome, long waitedMs, int shortSeconds) {
        return contributions(outcome, waitedMs, shortSeconds).size();
    }

    private static List<Contribution> contributions(Outcome outcome, long waitedMs, int shortSeconds) {
        var call = new Call("12345:C1", AT, outcome, true, waitedMs, 0, "12345", "430405", 0);
        return new CallMeasuring(WINDOWS, Duration.ofSeconds(shortSeconds)).contributions(call);
    }
}
