package org.minyi.streams.report;

import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Metric;

/**
 * How a metric is printed in one place of a report.
 *
 * @param as how its figures are printed
 * @param unit what stands behind the number, e.g. 条
 * @param floor the unit in which {@link Form#FLOOR} and {@link Form#SCALED} count, e.g. 10000
 * @param word that unit's name, e.g. 万; empty to print plain digits
 */
public record Style(Metric metric, Form as, String unit, long floor, String word) {

    /** As it is printed where a profile says nothing but the metric. */
    public static Style usual(Metric metric) {
        return as(metric, Form.usual(metric.formula().unit()));
    }

    /** In that form, with its usual unit. */
    static Style as(Metric metric, Form form) {
        return new Style(metric, form, form.usualUnit(metric.formula().unit()), 1, "");
    }

    /** The figure in print, with its unit. */
    String print(Figure figure, Printing printing) {
        if (figure.isEmpty()) {
            return Printing.EMPTY;
        }
        return number(figure, printing) + unit;
    }

    private String number(Figure figure, Printing printing) {
        return switch (as) {
            case COUNT -> Long.toString(figure.numerator());
            case FLOOR -> Printing.floored(figure.numerator(), floor, word);
            case SCALED -> printing.scaled(figure.numerator(), floor) + word;
            case PERCENT -> printing.percent(figure);
            case QUOTIENT -> printing.quotient(figure);
            case HOURS -> printing.hours(figure);
            case EXACT -> exact(figure);
        };
    }

    private static String exact(Figure figure) {
        var top = Long.toString(figure.numerator());
        var below = figure.denominator();
        return below.isPresent() ? top + "/" + below.getAsLong() : top;
    }
}
