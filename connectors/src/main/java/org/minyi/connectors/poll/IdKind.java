package org.minyi.connectors.poll;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** How a table's ids are compared: as the database does it, which needs them in their own type. */
enum IdKind {
    WHOLE_NUMBER,
    NUMBER,
    TEXT,

    /** Whatever the database makes of the text: a UUID, an enumeration. */
    OTHER;

    static IdKind of(int jdbcType) {
        return switch (jdbcType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE_NUMBER;
            case Types.NUMERIC, Types.DECIMAL -> NUMBER;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR -> TEXT;
            default -> OTHER;
        };
    }

    void bind(PreparedStatement statement, int parameter, String id) throws SQLException {
        switch (this) {
            // An unsigned one may be greater than a long: then it is compared as a decimal.
            case WHOLE_NUMBER, NUMBER -> bindNumber(statement, parameter, new BigDecimal(id));
            case TEXT -> statement.setString(parameter, id);
            case OTHER -> statement.setObject(parameter, id, Types.OTHER);
        }
    }

    private void bindNumber(PreparedStatement statement, int parameter, BigDecimal id) throws SQLException {
        if (this == WHOLE_NUMBER && id.precision() < 19) {
            statement.setLong(parameter, id.longValueExact());
        } else {
            statement.setBigDecimal(parameter, id);
        }
    }
}
