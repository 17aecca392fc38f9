package org.minyi.connectors.poll;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.errors.ConnectException;
import org.minyi.connectors.rows.Header;
import org.minyi.schemas.yaml.Nearest;

/**
 * The columns that are read, which of them order the rows, and how their cells become texts.
 *
 * @param updated the place of the column that says when a row last changed, from 1
 * @param id the place of the column that tells rows apart
 */
record Columns(Header header, List<CellText> cells, int updated, MomentKind moment, int id, IdKind idKind) {

    /** @throws ConnectException with a sentence, when the table has not what the settings name */
    static Columns of(ResultSetMetaData found, PollSettings settings, ZoneId zone) throws SQLException {
        var names = new ArrayList<String>();
        var cells = new ArrayList<CellText>();
        for (int i = 1; i <= found.getColumnCount(); i++) {
            names.add(found.getColumnLabel(i));
            cells.add(CellText.of(found.getColumnType(i), found.getColumnTypeName(i), found.getPrecision(i), zone));
        }
        int updated = place(names, PollSettings.UPDATED, settings.updatedColumn(), settings);
        int id = place(names, PollSettings.ID, settings.idColumn(), settings);
        return new Columns(
                new Header(names), cells, updated, moment(found, updated), id, IdKind.of(found.getColumnType(id)));
    }

    /** Whether an answer has these columns, and in this order. */
    boolean areOf(ResultSetMetaData found) throws SQLException {
        boolean same = found.getColumnCount() == header.size();
        for (int i = 1; same && i <= header.size(); i++) {
            same = header.names().get(i - 1).equals(found.getColumnLabel(i).strip());
        }
        return same;
    }

    private static MomentKind moment(ResultSetMetaData found, int column) throws SQLException {
        var type = found.getColumnTypeName(column);
        Optional<MomentKind> moment = MomentKind.of(found.getColumnType(column), type);
        return moment.orElseThrow(() -> new ConnectException(PollSettings.UPDATED
                + " names a column of the type " + type
                + ": name one that is a timestamp with a time of day, as only that says which rows changed since."));
    }

    /** Labels come back as the database spells them, which is not always how the setting does. */
    private static int place(List<String> names, String setting, String written, PollSettings settings) {
        var wanted = plain(written);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(wanted)) {
                return i + 1;
            }
        }
        throw new ConnectException(settings.what() + " has no column '" + wanted + "'" + Nearest.hint(wanted, names)
                + ", which " + setting + " names: its columns are " + String.join(", ", names) + ".");
    }

    private static String plain(String column) {
        var name = column.substring(column.lastIndexOf('.') + 1).strip();
        return name.replaceAll("^[\"`\\[]|[\"`\\]]$", "");
    }
}
