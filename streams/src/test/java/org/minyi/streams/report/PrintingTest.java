package org.minyi.streams.report;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Rational;

class PrintingTest {

    private static final CellKey CITY = CellKey.parse("city@2023");

    @ParameterizedTest(name = "{0}/{1} {2} is {3}")
    @CsvSource({
        "8502335, 8521280, DOWN,    99.77%",
        "8502335, 8521280, HALF_UP, 99.78%",
        "8502327, 8502335, DOWN,    99.99%",
        "8502327, 8502335, HALF_UP, 99.99%",
        "1469,    1472,    HALF_UP, 99.80%",
        "1469,    1472,    DOWN,    99.79%",
        "11163,   11171,   HALF_UP, 99.93%",
        "11163,   11171,   DOWN,    99.92%",
        "13,      247,     HALF_UP, 5.26%",
        "25658,   36514,   HALF_UP, 70.27%",
        "25658,   36514,   DOWN,    70.26%",
        "1,       1,       HALF_UP, 100.00%",
        "0,       7,       DOWN,    0.00%",
        "1,       9000000, DOWN,    0.01%",
        "1,       9000000, HALF_UP, 0.01%",
        "8999999, 9000000, HALF_UP, 99.99%",
        "9223372036854775806, 9223372036854775807, HALF_UP, 99.99%"
    })
    void printsASharesPercentage(long numerator, long denominator, RoundingMode rounding, String printed) {
        assertThat(new Printing(rounding, 2, true).percent(share(numerator, denominator)))
                .isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0}/{1} is {2}")
    @CsvSource({
        "47, 500, 9.40, 9.4",
        "1469, 1472, 99.80, 99.8",
        "1, 1, 100.00, 100",
        "1, 10, 10.00, 10",
        "1, 8, 12.50, 12.5",
        "0, 7, 0.00, 0"
    })
    void leavesTrailingZerosToTheProfile(long numerator, long denominator, String with, String without) {
        var share = share(numerator, denominator);

        assertThat(new Printing(HALF_UP, 2, true).percent(share)).isEqualTo(with + "%");
        assertThat(new Printing(HALF_UP, 2, false).percent(share)).isEqualTo(without + "%");
    }

    @Test
    void printsWholePercentagesToo() {
        assertThat(new Printing(HALF_UP, 0, true).percent(share(999, 1000))).isEqualTo("99%");
        assertThat(new Printing(DOWN, 0, true).percent(share(1, 1000))).isEqualTo("1%");
    }

    @Test
    void printsADashWhereThereIsNothingToDivideBy() {
        assertThat(new Printing(DOWN, 2, true).percent(share(0, 0))).isEqualTo("—");
        assertThat(new Printing(DOWN, 2, true).quotient(share(0, 0))).isEqualTo("—");
    }

    @Test
    void printsAMean() {
        assertThat(new Printing(HALF_UP, 2, true).quotient(share(14, 3))).isEqualTo("4.67");
        assertThat(new Printing(DOWN, 1, false).quotient(share(10, 2))).isEqualTo("5");
    }

    @ParameterizedTest(name = "{0}/{1} is {2}")
    @CsvSource({
        "1,  8,       +12.5",
        "-3, 400,     -0.75",
        "0,  7,       0",
        "1,  9000000, +0.01",
        "-1, 9000000, -0.01",
        "3,  2,       +150",
        "2,  3,       +66.67"
    })
    void printsAChangeWithItsSign(long numerator, long denominator, String printed) {
        assertThat(new Printing(HALF_UP, 2, false).signedPercent(Rational.of(numerator, denominator)))
                .isEqualTo(printed);
    }

    @Test
    void cutsAChangeOffTowardsNothing() {
        assertThat(new Printing(DOWN, 2, true).signedPercent(Rational.of(-2, 3)))
                .isEqualTo("-66.66");
    }

    @Test
    void printsACountInLargerUnits() {
        assertThat(new Printing(HALF_UP, 2, false).scaled(563_418, 10_000)).isEqualTo("56.34");
        assertThat(new Printing(HALF_UP, 2, false).scaled(565_000, 10_000)).isEqualTo("56.5");
        assertThat(new Printing(DOWN, 1, true).scaled(569_999, 10_000)).isEqualTo("56.9");
    }

    @Test
    void printsSecondsInHours() {
        assertThat(new Printing(HALF_UP, 2, false).hours(share(66_074_589, 217)))
                .isEqualTo("84.58");
        assertThat(new Printing(HALF_UP, 2, false).hours(share(0, 0))).isEqualTo("—");
    }

    @ParameterizedTest
    @CsvSource({
        "563418, 10000, 万, 56万余",
        "560000, 10000, 万, 56万",
        "560001, 10000, 万, 56万余",
        "6137,   1000,  '', 6000余",
        "6000,   1000,  '', 6000",
        "108,    1,     '', 108"
    })
    void printsAFlooredCount(long count, long unit, String word, String printed) {
        assertThat(Printing.floored(count, unit, word)).isEqualTo(printed);
    }

    @Test
    void neverFloorsSomethingToNothing() {
        assertThat(Printing.floored(5000, 10_000, "万")).isEqualTo("5000");
        assertThat(Printing.floored(0, 10_000, "万")).isEqualTo("0");
    }

    private static Figure share(long numerator, long denominator) {
        return Figure.ratio(null, CITY, numerator, denominator);
    }
}
