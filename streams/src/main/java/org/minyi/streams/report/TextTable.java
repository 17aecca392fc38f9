package org.minyi.streams.report;

import static org.minyi.streams.report.Columns.left;
import static org.minyi.streams.report.Columns.right;
import static org.minyi.streams.report.Columns.width;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of a report in columns of a terminal, as wide as what stands in them. */
final class TextTable {

    private static final int GAP = 2;

    private TextTable() {}

    static void render(Report.Table table, StringBuilder text) {
        text.append('\n').append("  ").append(table.titleZh()).append("  ").append(table.titleEn());
        text.append(Remarks.left(table).map(remark -> "  " + remark).orElse("")).append('\n');
        var lines = new ArrayList<List<String>>();
        lines.add(heads(table, Report.Column::headZh));
        lines.add(heads(table, Report.Column::headEn));
        table.shownRows().forEach(row -> lines.add(cells(table, row)));
        lines.add(cells(table, table.total()));
        var widths = IntStream.range(0, lines.get(0).size())
                .map(i -> lines.stream()
                        .mapToInt(line -> width(line.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
        lines.forEach(line -> text.append("  ").append(inColumns(line, widths)).append('\n'));
    }

    private interface Head {
        String of(Report.Column column);
    }

    private static List<String> heads(Report.Table table, Head head) {
        var heads = new ArrayList<String>();
        heads.add(table.ranked() ? "#" : "");
        heads.add("");
        table.columns().forEach(column -> heads.add(head.of(column)));
        return heads;
    }

    private static List<String> cells(Report.Table table, Report.Row row) {
        var rank = row.rank() == null ? "" : row.rank().toString();
        var name = row.name().equals(row.member()) ? row.name() : row.name() + " " + row.member();
        return Stream.concat(
                        Stream.of(table.ranked() ? rank : "", name),
                        row.values().stream().map(TextTable::cell))
                .toList();
    }

    private static String cell(Report.Value value) {
        var cell = new StringBuilder(value.printed());
        value.comparisons().forEach(beside -> cell.append(" (")
                .append(beside.nameZh())
                .append(beside.change())
                .append(')'));
        return cell.toString();
    }

    private static String inColumns(List<String> line, int[] widths) {
        var text =
                new StringBuilder(right(line.get(0), widths[0] + 1)).append(' ').append(left(line.get(1), widths[1]));
        for (int i = 2; i < line.size(); i++) {
            text.append(right(line.get(i), widths[i] + GAP));
        }
        return text.toString().stripTrailing();
    }
}
