package org.minyi.streams.report;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is filled row by row, below a row of heads that stays in sight and is printed on every page. */
final class SheetWriter {

    private static final String PERCENT = "0.00%";
    private static final String NUMBER = "0.00";
    private static final String HEAD = "D9E2F3";
    private static final int LONGEST_NAME = 31;

    private final Worksheet sheet;
    private final int columns;
    private int row;

    /** Begins a sheet. */
    SheetWriter(Workbook workbook, String name, List<String> heads, int... widths) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ");
        sheet = workbook.newWorksheet(plain.substring(0, Math.min(LONGEST_NAME, plain.length())));
        columns = heads.size();
        row(heads.toArray());
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD)
                .set();
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** A row of texts and numbers, each cell of its own kind; null leaves one empty. */
    void row(Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            cell(column, cells[column]);
        }
        row++;
    }

    /** Says at the foot of every printed page that the data are made up. */
    void foot(String text) {
        sheet.footer(text, Position.CENTER);
    }

    /** Lets the reader filter by every column. */
    void end() {
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, columns - 1);
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof Quotient quotient) {
            sheet.value(row, column, quotient.value());
            sheet.style(row, column)
                    .format(quotient.isShare() ? PERCENT : NUMBER)
                    .set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /**
     * A number that is shown rounded, and kept as close as a spreadsheet can.
     *
     * @param isShare whether it is shown in percent
     */
    record Quotient(BigDecimal value, boolean isShare) {}
}
