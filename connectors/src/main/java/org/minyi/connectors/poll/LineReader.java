package org.minyi.connectors.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.errors.ConnectException;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.rows.Row;
import org.minyi.connectors.rows.TableRow;
import org.minyi.schemas.Sha256;

/** Reads the rows that a database answers with; a cell that the driver cannot read costs its row and no other. */
final class LineReader {

    private final Columns columns;
    private final MessageDigest digest = Sha256.begin();
    private long rows;

    LineReader(Columns columns) {
        this.columns = columns;
    }

    List<TableLine> read(ResultSet found) throws SQLException {
        var lines = new ArrayList<TableLine>();
        while (found.next()) {
            lines.add(line(found));
        }
        return lines;
    }

    private TableLine line(ResultSet found) throws SQLException {
        var id = found.getString(columns.id());
        if (id == null) {
            throw new ConnectException(
                    "A row has no " + columns.header().names().get(columns.id() - 1) + ", which " + PollSettings.ID
                            + " names: name a column that is never null and in which no two rows are equal.");
        }
        var place = new Place(columns.moment().read(found, columns.updated()), id);
        var row = row(found);
        return new TableLine(place, row, hash(place, row.original()));
    }

    private Row row(ResultSet found) throws SQLException {
        var texts = new ArrayList<String>();
        Refusal refusal = null;
        for (int i = 0; i < columns.cells().size(); i++) {
            try {
                texts.add(columns.cells().get(i).in(found, i + 1));
            } catch (SQLException e) {
                if (Trouble.passes(e)) {
                    throw e;
                }
                refusal =
                        new Refusal("unreadable-cell", columns.header().names().get(i), e.getMessage());
                texts.add(null);
            }
        }
        var row = TableRow.of(++rows, columns.header(), texts);
        return refusal == null ? row : new Row.Broken(row.line(), row.original(), refusal);
    }

    private long hash(Place place, byte[] row) {
        digest.update(String.valueOf(place.updated()).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(place.id().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return ByteBuffer.wrap(digest.digest(row)).getLong();
    }
}
