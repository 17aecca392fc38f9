package org.minyi.connectors.poll;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** How a database keeps a moment, and how it is read and asked for without losing a digit. */
enum MomentKind {

    /** A date and a time of day, of whatever zone. */
    LOCAL,

    /** A moment in the world, here in UTC. */
    ZONED;

    /** What a column of that type holds; nothing if it is no moment. */
    static Optional<MomentKind> of(int jdbcType, String name) {
        var known = name.toLowerCase(Locale.ROOT);
        // PostgreSQL's driver gives both of its types the same number.
        if (jdbcType == Types.TIMESTAMP_WITH_TIMEZONE || known.equals("timestamptz") || known.contains("time zone")) {
            return Optional.of(known.endsWith("without time zone") ? LOCAL : ZONED);
        }
        return jdbcType == Types.TIMESTAMP ? Optional.of(LOCAL) : Optional.empty();
    }

    /** The moment in that column; null if there is none. */
    LocalDateTime read(ResultSet row, int column) throws SQLException {
        if (this == LOCAL) {
            return row.getObject(column, LocalDateTime.class);
        }
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null
                ? null
                : moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    void bind(PreparedStatement statement, int parameter, LocalDateTime moment) throws SQLException {
        if (this == LOCAL) {
            statement.setObject(parameter, moment);
        } else {
            statement.setObject(parameter, moment.atOffset(ZoneOffset.UTC));
        }
    }

    /** That moment as a column of this kind has it. */
    LocalDateTime at(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, this == LOCAL ? zone : ZoneOffset.UTC);
    }

    /** As ISO 8601 with an offset. */
    String written(LocalDateTime moment, ZoneId zone) {
        return this == LOCAL
                ? moment.atZone(zone).toOffsetDateTime().toString()
                : moment.atOffset(ZoneOffset.UTC).toString();
    }
}
