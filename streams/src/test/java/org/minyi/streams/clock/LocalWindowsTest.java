package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.contract.Window;

class LocalWindowsTest {

    private static final String HENGYANG = "Asia/Shanghai";
    private static final String LOS_ANGELES = "America/Los_Angeles";
    private static final String KOLKATA = "Asia/Kolkata";

    @ParameterizedTest
    @CsvSource({
        HENGYANG + ", 2023-05-01T00:30:00Z, 2023-05-01T08:00+08:00",
        HENGYANG + ", 2023-05-01T00:59:59.999Z, 2023-05-01T08:00+08:00",
        HENGYANG + ", 2023-05-01T01:00:00Z, 2023-05-01T09:00+08:00",
        "UTC, 2023-05-01T00:30:00Z, 2023-05-01T00:00Z",
        KOLKATA + ", 2023-05-01T00:29:59Z, 2023-05-01T05:00+05:30",
        KOLKATA + ", 2023-05-01T00:30:00Z, 2023-05-01T06:00+05:30",
        "Asia/Kathmandu, 2023-05-01T00:14:59Z, 2023-05-01T05:00+05:45",
        "Asia/Kathmandu, 2023-05-01T00:15:00Z, 2023-05-01T06:00+05:45"
    })
    void namesTheHourByLocalTime(String zone, String moment, String hour) {
        assertThat(in(zone).hour(millis(moment))).hasToString(hour);
    }

    @Test
    void startsTheNewYearAtLocalMidnight() {
        var windows = in(HENGYANG);

        assertThat(windows.day(millis("2023-12-31T15:59:59.999Z"))).hasToString("2023-12-31");
        assertThat(windows.day(millis("2023-12-31T16:00:00Z"))).hasToString("2024-01-01");
        assertThat(windows.start(Window.parse("2024"))).isEqualTo(Instant.parse("2023-12-31T16:00:00Z"));
        assertThat(windows.end(Window.parse("2023"))).isEqualTo(Instant.parse("2023-12-31T16:00:00Z"));
    }

    @Test
    void leavesOutTheHourThatSpringSkips() {
        var windows = in(LOS_ANGELES);

        assertThat(windows.hour(millis("2023-03-12T09:59:59Z"))).hasToString("2023-03-12T01:00-08:00");
        assertThat(windows.hour(millis("2023-03-12T10:00:00Z"))).hasToString("2023-03-12T03:00-07:00");
        assertThat(length(windows, "2023-03-12")).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void keepsTheHourApartThatComesTwiceInAutumn() {
        var windows = in(LOS_ANGELES);

        assertThat(windows.hour(millis("2023-11-05T08:30:00Z"))).hasToString("2023-11-05T01:00-07:00");
        assertThat(windows.hour(millis("2023-11-05T09:30:00Z"))).hasToString("2023-11-05T01:00-08:00");
        assertThat(length(windows, "2023-11-05")).isEqualTo(Duration.ofHours(25));
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 365, 2023-01-01T08:00:00Z",
        "2024, 366, 2024-01-01T08:00:00Z",
        "2024-02, 29, 2024-02-01T08:00:00Z",
        "2023-05-01, 1, 2023-05-01T07:00:00Z"
    })
    void beginsWindowsAtLocalMidnightAndEndsThemAtTheNext(String window, int days, String start) {
        var windows = in(LOS_ANGELES);

        assertThat(windows.start(Window.parse(window))).isEqualTo(start);
        assertThat(length(windows, window)).isEqualTo(Duration.ofDays(days));
    }

    @Test
    void givesEveryMomentToTheHourThatBeginsAtOrBeforeItAndEndsAfterIt() {
        for (var zone : new String[] {HENGYANG, LOS_ANGELES, KOLKATA}) {
            var windows = in(zone);
            var step = Duration.ofMinutes(29);
            for (var at = Instant.parse("2023-01-01T00:00:00Z"); at.isBefore(Instant.parse("2024-01-02T00:00:00Z")); ) {
                var hour = windows.hour(at.toEpochMilli());
                assertThat(windows.start(hour)).isBeforeOrEqualTo(at);
                assertThat(windows.end(hour)).isAfter(at);
                at = at.plus(step);
            }
        }
    }

    @Test
    void worksBeforeTheEpochToo() {
        assertThat(in(HENGYANG).hour(millis("1969-12-31T15:59:59.999Z"))).hasToString("1969-12-31T23:00+08:00");
    }

    private static Duration length(LocalWindows windows, String window) {
        return Duration.between(windows.start(Window.parse(window)), windows.end(Window.parse(window)));
    }

    @Test
    void allTimeUpToAMomentIsMadeUpOfTheFewestWindows() {
        var windows = in("America/New_York");
        var now = Instant.parse("2024-11-03T07:10:00Z");

        var past = windows.upTo(new Window("2024"), Window.Kind.HOUR, now);

        // In this night the hour from one to two comes twice.
        assertThat(past.end()).isEqualTo("2024-11-03T07:00:00Z");
        assertThat(past.windows())
                .extracting(Window::text)
                .startsWith("1999", "2000")
                .endsWith(
                        "2023",
                        "2024-01",
                        "2024-02",
                        "2024-03",
                        "2024-04",
                        "2024-05",
                        "2024-06",
                        "2024-07",
                        "2024-08",
                        "2024-09",
                        "2024-10",
                        "2024-11-01",
                        "2024-11-02",
                        "2024-11-03T00:00-04:00",
                        "2024-11-03T01:00-04:00",
                        "2024-11-03T01:00-05:00");
        assertThat(windows.upTo(new Window("2024-02"), Window.Kind.DAY, now).end())
                .isEqualTo("2024-03-01T05:00:00Z");
    }

    private static LocalWindows in(String zone) {
        return new LocalWindows(ZoneId.of(zone));
    }

    private static long millis(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }
}
