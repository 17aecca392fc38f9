package org.minyi.streams.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Finds the numbers behind the charts of a report. */
final class ChartMaker {

    private final Cells cells;
    private final Values values;
    private final Members members;
    private final Window window;
    private final Definitions definitions;

    ChartMaker(Cells cells, Values values, Members members, Window window, Definitions definitions) {
        this.cells = cells;
        this.values = values;
        this.members = members;
        this.window = window;
        this.definitions = definitions;
    }

    Report.Chart chart(Profile.Chart chart) {
        if (chart instanceof Profile.Chart.Daily daily) {
            return daily(daily);
        }
        if (chart instanceof Profile.Chart.Spread spread) {
            return spread(spread);
        }
        return bars((Profile.Chart.Bars) chart);
    }

    private Report.Chart daily(Profile.Chart.Daily chart) {
        var days = new ArrayList<Report.Value>();
        var end = cells.upTo(window, Window.Kind.HOUR).end();
        var month = window.kind() == Window.Kind.YEAR ? window.text() + "-01" : window.text();
        var day = LocalDate.parse(month + "-01");
        for (var at = day; isBefore(at, end) && at.toString().startsWith(window.text()); at = at.plusDays(1)) {
            var key = new CellKey(chart.scope(), new Window(at.toString()));
            days.add(values.value(chart.style(), values.figure(chart.style().metric(), key), List.of()));
        }
        return new Report.Chart.Daily(
                chart.titleZh(), chart.titleEn(), definitions.of(chart.style().metric()), days);
    }

    private boolean isBefore(LocalDate day, Instant end) {
        return cells.start(new Window(day.toString())).isBefore(end);
    }

    private Report.Chart spread(Profile.Chart.Spread chart) {
        var distribution = chart.of();
        return new Report.Chart.Spread(
                chart.titleZh(),
                chart.titleEn(),
                distribution.id(),
                distribution.unit().id(),
                Bins.of(distribution, cells.counts(new CellKey(chart.scope(), window))));
    }

    private Report.Chart bars(Profile.Chart.Bars chart) {
        var rows = members.of(chart.by(), chart.level(), Scope.CITY).stream()
                .map(scope -> row(chart, scope))
                .filter(row -> behind(row) > 0)
                .sorted(Comparator.comparingLong(ChartMaker::behind).reversed())
                .toList();
        return new Report.Chart.Bars(
                chart.titleZh(),
                chart.titleEn(),
                definitions.of(chart.style().metric()),
                rows.size(),
                rows.subList(0, Math.min(chart.most(), rows.size())));
    }

    private Report.Row row(Profile.Chart.Bars chart, Scope scope) {
        var code = Members.code(scope, chart.by());
        var figure = values.figure(chart.style().metric(), new CellKey(scope, window));
        return new Report.Row(
                null, code, members.name(chart.by(), code), List.of(values.value(chart.style(), figure, List.of())));
    }

    /** How many things a figure is about. */
    private static long behind(Report.Row row) {
        var value = row.values().get(0);
        return value.denominator() == null ? value.numerator() : value.denominator();
    }
}
