package org.minyi.workbench.city;

/**
 * A figure that the city's year must show.
 *
 * @param metric its id in the catalogue
 * @param exactly the count, or numerator and denominator: {@code 8502335 / 8521280}
 */
public record ExpectedFigure(String metric, String exactly) {

    static ExpectedFigure count(String metric, long count) {
        return new ExpectedFigure(metric, Long.toString(count));
    }

    static ExpectedFigure ratio(String metric, long numerator, long denominator) {
        return new ExpectedFigure(metric, numerator + " / " + denominator);
    }
}
