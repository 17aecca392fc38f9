package org.minyi.streams.report;

import java.util.List;
import java.util.Optional;
import org.minyi.streams.clock.Comparing;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Compared;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Rational;
import org.minyi.streams.contract.Window;

/** Reads figures, sets them beside those of other windows, and prints them: the only place of a report that does. */
final class Values {

    private static final String POINTS = "个百分点";

    private final Cells cells;
    private final Comparing comparing;
    private final Printing printing;

    /** From these cells, by that calendar, in that manner of printing. */
    Values(Cells cells, Comparing comparing, Printing printing) {
        this.cells = cells;
        this.comparing = comparing;
        this.printing = printing;
    }

    /** The figure itself. */
    Figure figure(Metric metric, CellKey key) {
        return metric.read(cells, key);
    }

    /** The figure in print, beside those that it is compared with. */
    Report.Value value(Style style, Figure figure, List<Comparison> compare) {
        return of(
                style,
                figure,
                compare.stream()
                        .map(with -> beside(style, comparing.of(figure, with, cells)))
                        .toList());
    }

    /** What a count of one scope has of the same count of a whole, beside the same of other windows. */
    Report.Value share(Style style, CellKey part, CellKey whole, List<Comparison> compare) {
        var figure = shareOf(style.metric(), part, whole);
        return of(
                style,
                figure,
                compare.stream()
                        .map(with -> beside(style, sharesCompared(style.metric(), figure, part, whole, with)))
                        .toList());
    }

    private Compared sharesCompared(Metric metric, Figure figure, CellKey part, CellKey whole, Comparison with) {
        var before = comparing.of(figure(metric, whole), with, cells);
        return new Compared(
                with,
                figure,
                before.window(),
                before.base()
                        .map(base -> shareOf(
                                metric, new CellKey(part.scope(), base.key().window()), base.key())));
    }

    private Figure shareOf(Metric metric, CellKey part, CellKey whole) {
        return Figure.ratio(
                metric,
                part,
                figure(metric, part).numerator(),
                figure(metric, whole).numerator());
    }

    private Report.Value of(Style style, Figure figure, List<Report.Beside> comparisons) {
        return new Report.Value(
                figure.key().scope().text(),
                figure.key().window().text(),
                style.print(figure, printing),
                figure.numerator(),
                below(figure),
                figure.moment().orElse(null),
                comparisons);
    }

    private Report.Beside beside(Style style, Compared compared) {
        var with = compared.with();
        var base = compared.base();
        return new Report.Beside(
                with.id(),
                with.nameZh(),
                with.nameEn(),
                compared.window().map(Window::text).orElse(null),
                base.map(Figure::numerator).orElse(null),
                base.map(Values::below).orElse(null),
                base.map(figure -> style.print(figure, printing)).orElse(Printing.EMPTY),
                compared.difference()
                        .map(difference -> new Report.Fraction(difference.numerator(), difference.denominator()))
                        .orElse(null),
                change(style, compared).orElse(Printing.EMPTY));
    }

    /** Shares change by percentage points, everything else by a part of what it was. */
    private Optional<String> change(Style style, Compared compared) {
        return switch (style.as()) {
            case PERCENT -> compared.difference().map(difference -> printing.signedPercent(difference) + POINTS);
            case EXACT -> compared.difference().map(Rational::toString);
            case COUNT, FLOOR, SCALED, QUOTIENT, HOURS ->
                compared.growth().map(growth -> printing.signedPercent(growth) + "%");
        };
    }

    private static Long below(Figure figure) {
        return figure.denominator().isPresent() ? figure.denominator().getAsLong() : null;
    }
}
