package org.minyi.streams.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Unit;

/**
 * A figure of a report with the place it stands in, for files that have one row a figure.
 *
 * @param member whom the row of a table is about; empty for a line of its own
 * @param share whether it is what the member has of the whole
 */
record FlatFigure(String section, Report.Definition definition, boolean share, String member, Report.Value value) {

    /** Every figure of the report in order: lines, tables, sources; neither charts nor the ledger. */
    static List<FlatFigure> of(Report report) {
        var all = new ArrayList<FlatFigure>();
        for (var section : report.sections()) {
            section.lines()
                    .forEach(line ->
                            all.add(new FlatFigure(section.titleZh(), line.definition(), false, "", line.value())));
            section.tables().forEach(table -> add(section.titleZh() + " · " + table.titleZh(), table, all));
        }
        add(report.sources().titleZh(), report.sources(), all);
        return all;
    }

    private static void add(String section, Report.Table table, List<FlatFigure> all) {
        for (var row : table.rows()) {
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                all.add(new FlatFigure(
                        section,
                        column.definition(),
                        column.share(),
                        row.name(),
                        row.values().get(i)));
            }
        }
    }

    /** Which figure it is and its exact numbers: what every such file begins a row with. */
    List<Object> exactly() {
        var cells = new ArrayList<Object>();
        cells.add(section);
        cells.add(metric());
        cells.add(nameZh());
        cells.add(nameEn());
        cells.add(value.scope());
        cells.add(member);
        cells.add(value.window());
        cells.add(value.numerator());
        cells.add(value.denominator());
        return cells;
    }

    /** What the figure is called in Chinese. */
    String nameZh() {
        return definition.nameZh() + (share ? "占比" : "");
    }

    /** What the figure is called in English. */
    String nameEn() {
        return definition.nameEn() + (share ? ", share" : "");
    }

    /** The metric's id; a share says of what. */
    String metric() {
        return share ? "share(" + definition.metric() + ")" : definition.metric();
    }

    /** The unit of the figure. */
    String unit() {
        return share ? Unit.RATIO.id() : definition.unit();
    }

    /** The same figure of that other window; empty where it is not compared so. */
    Optional<Report.Beside> beside(Comparison with) {
        return value.comparisons().stream()
                .filter(beside -> beside.with().equals(with.id()))
                .findFirst();
    }
}
