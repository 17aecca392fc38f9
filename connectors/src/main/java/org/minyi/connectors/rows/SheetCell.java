package org.minyi.connectors.rows;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text that stands in a cell of a spreadsheet: a date as ISO 8601, a number without the dot that it need not have. */
final class SheetCell {

    /** What of a number format is no letter for a part of a date: quoted, escaped, colours and conditions. */
    private static final Pattern NO_DATE =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|General", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private SheetCell() {}

    static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER ->
                isDate(cell) ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(cell.asDate()) : plain(cell.asNumber());
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING -> cell.asString().strip();
            case FORMULA -> raw(cell);
            case ERROR, EMPTY -> "";
        };
    }

    static boolean isFormulaWithoutValue(Cell cell) {
        return cell.getType() == CellType.FORMULA && raw(cell).isEmpty();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && DATE.matcher(NO_DATE.matcher(format).replaceAll("")).find();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String raw(Cell cell) {
        return cell.getRawValue() == null ? "" : cell.getRawValue().strip();
    }
}
