package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.CellMap;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Compared;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Rational;
import org.minyi.streams.contract.Window;

/** 环比 and 同比: with which window a figure is compared, and what comes of it. */
class ComparingTest {

    private static final LocalWindows SHANGHAI = new LocalWindows(ZoneId.of("Asia/Shanghai"));
    private static final LocalWindows BERLIN = new LocalWindows(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest(name = "before {0} is {1}")
    @CsvSource({
        "2023,                   2022",
        "2023-05,                2023-04",
        "2023-01,                2022-12",
        "2023-03-01,             2023-02-28",
        "2024-03-01,             2024-02-29",
        "2023-01-01,             2022-12-31",
        "2023-05-01T08:00+08:00, 2023-05-01T07:00+08:00",
        "2023-05-01T00:00+08:00, 2023-04-30T23:00+08:00"
    })
    void thePreviousWindowIsTheOneRightBefore(String window, String previous) {
        assertThat(SHANGHAI.previous(Window.parse(window))).hasToString(previous);
    }

    @ParameterizedTest(name = "a year before {0} is {1}")
    @CsvSource({
        "2023,                   2022",
        "2023-02,                2022-02",
        "2024-02,                2023-02",
        "2024-02-28,             2023-02-28",
        "2023-02-28,             2022-02-28",
        "2023-05-01T08:00+08:00, 2022-05-01T08:00+08:00"
    })
    void theYearBeforeHasTheSameWindow(String window, String before) {
        assertThat(SHANGHAI.yearBefore(Window.parse(window))).hasValue(new Window(before));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29", "2024-02-29T08:00+08:00"})
    void theTwentyNinthOfFebruaryHasNone(String window) {
        assertThat(SHANGHAI.yearBefore(Window.parse(window))).isEmpty();
    }

    @Test
    void anHourThatTheClocksSkippedAYearBeforeHasNone() {
        // On 2022-03-27 clocks went from 02:00 to 03:00, in 2023 on the 26th.
        assertThat(BERLIN.yearBefore(new Window("2023-03-27T02:00+02:00"))).isEmpty();
        assertThat(BERLIN.yearBefore(new Window("2023-03-27T03:00+02:00")))
                .hasValue(new Window("2022-03-27T03:00+02:00"));
    }

    @Test
    void ofAnHourThatCameTwiceAYearBeforeItIsTheOneWithTheSameOffset() {
        // On 2022-10-30 the hour from 02:00 came twice; in 2023 on the 29th.
        assertThat(BERLIN.yearBefore(new Window("2023-10-30T02:00+01:00")))
                .hasValue(new Window("2022-10-30T02:00+01:00"));
        assertThat(BERLIN.yearBefore(new Window("2023-10-29T02:00+02:00")))
                .hasValue(new Window("2022-10-29T02:00+02:00"));
    }

    @Test
    void beforeTheHourAfterTheClocksWereSetBackComesTheSecondOfTheTwo() {
        assertThat(BERLIN.previous(new Window("2023-10-29T03:00+01:00"))).hasToString("2023-10-29T02:00+01:00");
        assertThat(BERLIN.previous(new Window("2023-10-29T02:00+01:00"))).hasToString("2023-10-29T02:00+02:00");
        assertThat(BERLIN.previous(new Window("2023-03-26T03:00+02:00"))).hasToString("2023-03-26T01:00+01:00");
    }

    @Test
    void aCountGrowsByAPartOfItsBase() {
        var compared = compared("tickets.accepted", Map.of("2023-04", accepted(451), "2023-05", accepted(473)));

        assertThat(compared.base().orElseThrow().numerator()).isEqualTo(451);
        assertThat(compared.difference()).hasValue(Rational.of(22, 1));
        assertThat(compared.growth()).hasValue(Rational.of(22, 451));
    }

    @Test
    void sharesDifferExactly() {
        var compared = compared("calls.connect_rate", Map.of("2023-04", calls(2, 3), "2023-05", calls(3, 4)));

        assertThat(compared.difference()).hasValue(Rational.of(1, 12));
    }

    @Test
    void nothingIsComparedWithAMonthOfWhichNothingIsKnown() {
        var compared = compared("tickets.accepted", Map.of("2023-05", accepted(7)));

        assertThat(compared.window()).hasValue(new Window("2023-04"));
        assertThat(compared.base()).isEmpty();
        assertThat(compared.difference()).isEmpty();
        assertThat(compared.growth()).isEmpty();
    }

    @Test
    void whatWasZeroInAMonthThatIsKnownDiffersButDoesNotGrow() {
        var compared = compared("tickets.accepted", Map.of("2023-04", calls(1, 1), "2023-05", accepted(7)));

        assertThat(compared.difference()).hasValue(Rational.of(7, 1));
        assertThat(compared.growth()).isEmpty();
    }

    @Test
    void aShareOfNothingIsNotCompared() {
        var compared = compared("calls.connect_rate", Map.of("2023-04", accepted(1), "2023-05", calls(1, 1)));

        assertThat(compared.base()).isPresent();
        assertThat(compared.difference()).isEmpty();
    }

    private static Compared compared(String metric, Map<String, Counts> months) {
        var cells = new HashMap<CellKey, Counts>();
        months.forEach((month, counts) -> cells.put(CellKey.parse("city@" + month), counts));
        var map = new CellMap(cells);
        return new Comparing(SHANGHAI).of(map.figure(metric, "city@2023-05"), Comparison.PREVIOUS, map);
    }

    private static Counts accepted(long count) {
        return Counts.of(Measure.TICKETS_ACCEPTED, count);
    }

    private static Counts calls(long answered, long offered) {
        return Counts.of(Measure.CALLS_ANSWERED, answered).plus(Counts.of(Measure.CALLS_OFFERED, offered));
    }
}
