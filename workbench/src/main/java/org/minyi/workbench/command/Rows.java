package org.minyi.workbench.command;

import static org.minyi.streams.report.Columns.width;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells as lines in which each column begins at one place. */
final class Rows {

    private static final String GAP = "  ";

    private Rows() {}

    /** A line for each row; all rows are of one length. */
    static List<String> of(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - width(row.get(column))))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
