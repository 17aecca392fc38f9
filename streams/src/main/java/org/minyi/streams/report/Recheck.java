package org.minyi.streams.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.LedgerRow;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Holds every number of a report against cells: its figures, what they are compared with, tables, charts and ledger. */
public final class Recheck {

    private final Map<String, Metric> catalogue;
    private final Cells cells;
    private final List<String> findings = new ArrayList<>();
    private long compared;

    /**
     * What was found.
     *
     * @param compared how many numbers were held against others
     * @param findings one sentence for each that differs
     */
    public record Found(long compared, List<String> findings) {}

    private Recheck(List<Metric> catalogue, Cells cells) {
        this.catalogue = catalogue.stream().collect(Collectors.toMap(Metric::id, Function.identity()));
        this.cells = cells;
    }

    /** Holds that report against these cells. */
    public static Found of(Report report, List<Metric> catalogue, Cells cells) {
        var recheck = new Recheck(catalogue, cells);
        report.sections().forEach(section -> section.lines()
                .forEach(line -> recheck.value(line.definition().metric(), line.value())));
        report.tables().forEach(recheck::table);
        report.charts().forEach(recheck::chart);
        recheck.ledger(report);
        return new Found(recheck.compared, List.copyOf(recheck.findings));
    }

    private void table(Report.Table table) {
        table.rows().forEach(row -> row(table, row));
        row(table, table.total());
    }

    private void row(Report.Table table, Report.Row row) {
        for (int i = 0; i < row.values().size(); i++) {
            var metric = table.columns().get(i).definition().metric();
            var value = row.values().get(i);
            if (table.columns().get(i).share()) {
                share(metric, value, table.total().values().get(i).scope());
            } else {
                value(metric, value);
            }
        }
    }

    private void chart(Report.Chart chart) {
        if (chart instanceof Report.Chart.Daily daily) {
            daily.days().forEach(day -> value(daily.definition().metric(), day));
        } else if (chart instanceof Report.Chart.Bars bars) {
            bars.rows()
                    .forEach(row ->
                            value(bars.definition().metric(), row.values().get(0)));
        }
    }

    private void ledger(Report report) {
        var cellsOfLedger = cells.keys("ledger", Window.Kind.YEAR).stream()
                .map(CellKey::toString)
                .collect(Collectors.toSet());
        for (var row : report.ledger()) {
            var key = new CellKey(Scope.of("ledger", row.source()), new Window(row.window()));
            cellsOfLedger.remove(key.toString());
            compare("ledger of " + key, row, LedgerRow.of(key, cells.counts(key)));
        }
        cellsOfLedger.forEach(key -> compare("ledger of " + key, null, "some events"));
    }

    private void value(String metric, Report.Value value) {
        check(metric, value, window -> read(metric, value.scope(), window));
    }

    private void share(String metric, Report.Value value, String base) {
        check("share(" + metric + ")", value, window -> {
            var part = read(metric, value.scope(), window);
            var whole = read(metric, base, window);
            return part == null ? null : new Exactly(part.numerator(), whole.numerator());
        });
    }

    private void check(String name, Report.Value value, Function<String, Exactly> recomputed) {
        var what = name + " " + value.scope() + " ";
        compare(
                what + value.window(),
                new Exactly(value.numerator(), value.denominator()),
                recomputed.apply(value.window()));
        value.comparisons().stream()
                .filter(beside -> beside.numerator() != null)
                .forEach(beside -> compare(
                        what + beside.window(),
                        new Exactly(beside.numerator(), beside.denominator()),
                        recomputed.apply(beside.window())));
    }

    /** Null where the catalogue has no such metric any longer. */
    private Exactly read(String id, String scope, String window) {
        var metric = catalogue.get(id);
        if (metric == null) {
            return null;
        }
        var figure = metric.read(cells, new CellKey(Scope.parse(scope), new Window(window)));
        var denominator = figure.denominator();
        return new Exactly(figure.numerator(), denominator.isPresent() ? denominator.getAsLong() : null);
    }

    private void compare(String what, Object frozen, Object recomputed) {
        compared++;
        if (!Objects.equals(frozen, recomputed)) {
            findings.add(what + ": published " + frozen + ", the facts give " + recomputed);
        }
    }

    /** A number, or two. */
    private record Exactly(long numerator, Long denominator) {

        @Override
        public String toString() {
            return denominator == null ? Long.toString(numerator) : numerator + " / " + denominator;
        }
    }
}
