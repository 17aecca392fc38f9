package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.minyi.streams.contract.Figure;

/** The percentile of a list, by its definition. */
public final class NearestRank {

    private NearestRank() {}

    /** The smallest value such that at least so many of a hundred values are not greater. */
    public static long of(List<Long> values, int percent) {
        return values.stream()
                .sorted()
                .filter(value ->
                        values.stream().filter(other -> other <= value).count() * 100 >= (long) percent * values.size())
                .findFirst()
                .orElseThrow();
    }

    /** Holds a figure against it, in whole numbers. */
    public static void isWithinOnePercent(Figure figure, List<Long> values, int percent) {
        long exact = of(values, percent);
        long over = figure.denominator().orElseThrow();
        long off = Math.abs(figure.numerator() - exact * over);

        assertThat(off * 100)
                .as("p%s of %s is %s / %s, exactly %s", percent, values, figure.numerator(), over, exact)
                .isLessThanOrEqualTo(exact * over);
    }
}
