package org.minyi.connectors.poll;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.Base64;

/** How a column's cells become the texts that a mapping reads. */
interface CellText {

    /** The text in that column of the row; null if there is none. */
    String in(ResultSet row, int column) throws SQLException;

    /** As suits a column of that type: moments in ISO 8601 with an offset, numbers without an exponent. */
    static CellText of(int jdbcType, String typeName, int digits, ZoneId zone) {
        var moment = MomentKind.of(jdbcType, typeName);
        if (moment.isPresent()) {
            return (row, column) -> {
                var read = moment.get().read(row, column);
                return read == null ? null : moment.get().written(read, zone);
            };
        }
        return switch (jdbcType) {
            case Types.BOOLEAN -> CellText::truth;
            case Types.BIT -> digits > 1 ? ResultSet::getString : CellText::truth;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> CellText::number;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> CellText::bytes;
            default -> ResultSet::getString;
        };
    }

    private static String truth(ResultSet row, int column) throws SQLException {
        boolean truth = row.getBoolean(column);
        return row.wasNull() ? null : Boolean.toString(truth);
    }

    private static String number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        if (row.wasNull()) {
            return null;
        }
        var written = Double.toString(number);
        return Double.isFinite(number) ? new BigDecimal(written).toPlainString() : written;
    }

    private static String bytes(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
