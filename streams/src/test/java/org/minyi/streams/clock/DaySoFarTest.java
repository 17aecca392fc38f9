package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Window;

/** A day up to an hour, and the same hours a week before, whatever the clocks do. */
class DaySoFarTest {

    private static final LocalWindows HENGYANG = new LocalWindows(ZoneId.of("Asia/Shanghai"));
    private static final LocalWindows LOS_ANGELES = new LocalWindows(ZoneId.of("America/Los_Angeles"));

    @Test
    void reachesUpToTheLastFullHour() {
        var day = DaySoFar.of(HENGYANG, Instant.parse("2023-05-14T18:59:59.999Z"));

        assertThat(day.day()).hasToString("2023-05-15");
        assertThat(day.hours())
                .extracting(Window::text)
                .containsExactly("2023-05-15T00:00+08:00", "2023-05-15T01:00+08:00");
        assertThat(day.upTo()).isEqualTo("2023-05-14T18:00:00Z");

        var before = day.weekBefore(HENGYANG);

        assertThat(before.day()).hasToString("2023-05-08");
        assertThat(before.upTo()).isEqualTo("2023-05-07T18:00:00Z");
    }

    @Test
    void beginsWithoutAnyHour() {
        var day = DaySoFar.of(HENGYANG, Instant.parse("2023-05-14T16:00:00Z"));

        assertThat(day.hours()).isEmpty();
        assertThat(day.upTo()).isEqualTo("2023-05-14T16:00:00Z");
        assertThat(day.weekBefore(HENGYANG).upTo()).isEqualTo("2023-05-07T16:00:00Z");
    }

    @Test
    void setsTheHourThatComesTwiceBesideTheOneOfItsName() {
        // On 5 November 2023 the hour from 1 to 2 comes twice.
        var once = DaySoFar.of(LOS_ANGELES, Instant.parse("2023-11-05T09:00:00Z"));
        var twice = DaySoFar.of(LOS_ANGELES, Instant.parse("2023-11-05T10:00:00Z"));
        var weekAfter = DaySoFar.of(LOS_ANGELES, Instant.parse("2023-11-12T10:00:00Z"));

        assertThat(hours(once)).containsExactly(0, 1);
        assertThat(hours(twice)).containsExactly(0, 1, 1);
        assertThat(hours(once.weekBefore(LOS_ANGELES))).containsExactly(0, 1);
        assertThat(hours(twice.weekBefore(LOS_ANGELES))).containsExactly(0, 1);
        assertThat(hours(weekAfter)).containsExactly(0, 1);
        assertThat(hours(weekAfter.weekBefore(LOS_ANGELES))).containsExactly(0, 1, 1);
    }

    @Test
    void hasNothingBesideTheHourThatIsLeftOut() {
        // On 12 March 2023 the hour from 2 to 3 is left out.
        var shortDay = DaySoFar.of(LOS_ANGELES, Instant.parse("2023-03-12T11:00:00Z"));
        var weekAfter = DaySoFar.of(LOS_ANGELES, Instant.parse("2023-03-19T10:00:00Z"));

        assertThat(hours(shortDay)).containsExactly(0, 1, 3);
        assertThat(hours(shortDay.weekBefore(LOS_ANGELES))).containsExactly(0, 1, 3);
        assertThat(hours(weekAfter)).containsExactly(0, 1, 2);
        assertThat(hours(weekAfter.weekBefore(LOS_ANGELES))).containsExactly(0, 1);
    }

    private static List<Integer> hours(DaySoFar day) {
        return day.hours().stream().map(Window::hourOfDay).toList();
    }
}
