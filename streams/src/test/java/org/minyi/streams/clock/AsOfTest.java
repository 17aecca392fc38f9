package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.streams.contract.Window;

/** The moment as of which figures are asked for. */
class AsOfTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-30", "2023-06-30T24:00"})
    void aDayIsLookedAtToItsEnd(String written) {
        var asOf = AsOf.parse(written, CHINA);

        assertThat(asOf.text()).isEqualTo("2023-06-30T24:00");
        assertThat(asOf.moment()).isEqualTo("2023-06-30T16:00:00Z");
        assertThat(asOf.includes(millis("2023-06-30T15:59:59.999Z"))).isTrue();
        assertThat(asOf.includes(millis("2023-06-30T16:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-30T10:37, 2023-06-30T02:37:00Z",
        "2023-06-30T10:37:05.250, 2023-06-30T02:37:05.250Z",
        "2023-06-30T10:37+08:00, 2023-06-30T02:37:00Z",
        "2023-06-30T02:37Z, 2023-06-30T02:37:00Z",
        "2023-07-01T00:00, 2023-06-30T16:00:00Z"
    })
    void whatHappenedAtAMomentIsLookedAtToo(String written, String moment) {
        var asOf = AsOf.parse(written, CHINA);

        assertThat(asOf.moment()).isEqualTo(moment);
        assertThat(asOf.includes(millis(moment))).isTrue();
        assertThat(asOf.includes(millis(moment) + 1)).isFalse();
        assertThat(AsOf.parse(asOf.text(), CHINA)).isEqualTo(asOf);
    }

    @Test
    void aDayIsAsLongAsTheClocksOfItsZoneMakeIt() {
        assertThat(AsOf.parse("2023-10-29", BERLIN).moment()).isEqualTo("2023-10-29T23:00:00Z");
    }

    @Test
    void aTimeThatTheClocksShowTwiceOrNeverNeedsItsOffset() {
        assertThatThrownBy(() -> AsOf.parse("2023-10-29T02:30", BERLIN))
                .hasMessageContaining("comes twice")
                .hasMessageContaining("2023-10-29T02:30+02:00");
        assertThatThrownBy(() -> AsOf.parse("2023-03-26T02:30", BERLIN)).hasMessageContaining("does not exist");
        assertThat(AsOf.parse("2023-10-29T02:30+01:00", BERLIN).moment()).isEqualTo("2023-10-29T01:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2023", "2023-06", "2023-02-29", "2023-06-30 10:37", "2023-06-30T25:00"})
    void whatIsNoMomentIsRefused(String written) {
        assertThatThrownBy(() -> AsOf.parse(written, CHINA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + written + "' is no moment: write 2023-06-30");
    }

    @Test
    void aWindowThatIsOverIsLookedAtToItsEndAndOneThatRunsToTheMoment() {
        var windows = new LocalWindows(CHINA);
        var asOf = AsOf.parse("2023-06-03T10:37", CHINA);

        assertThat(windows.upTo(new Window("2023-05"), Window.Kind.HOUR, asOf).end())
                .isEqualTo("2023-05-31T16:00:00Z");
        var running = windows.upTo(new Window("2023"), Window.Kind.HOUR, asOf);
        assertThat(running.end()).isEqualTo(asOf.moment());
        assertThat(running.windows())
                .contains(new Window("2023-06-02"), new Window("2023-06-03T10:00+08:00"))
                .doesNotContain(new Window("2023-06-03"), new Window("2023-06-03T11:00+08:00"));
        assertThat(windows.upTo(new Window("2023"), Window.Kind.DAY, asOf).windows())
                .contains(new Window("2023-06-03"))
                .doesNotContain(new Window("2023-06-04"));
    }

    @Test
    void theEndOfADayIsTheEndOfItsMonthAndYearToo() {
        var windows = new LocalWindows(CHINA);
        var asOf = AsOf.parse("2023-12-31", CHINA);

        for (var window : new String[] {"2023-12-31", "2023-12", "2023", "2024"}) {
            var past = windows.upTo(new Window(window), Window.Kind.HOUR, asOf);
            assertThat(past.end()).isEqualTo(Instant.parse("2023-12-31T16:00:00Z"));
            assertThat(past.windows()).doesNotContain(new Window("2024"), new Window("2024-01"));
        }
    }

    private static long millis(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }
}
