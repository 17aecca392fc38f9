package org.minyi.connectors.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A row of a database's table, which stands in no file: it is kept as a JSON object of its cells. */
public final class TableRow {

    private static final JsonFactory JSON = new JsonFactory();

    private TableRow() {}

    /**
     * The row of these cells.
     *
     * @param number what it is found by again, where a row of a file has its line
     * @param texts one for each column, null or empty where the cell is
     */
    public static Row.Cells of(long number, Header header, List<String> texts) {
        var values = new String[header.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = texts.get(i) == null ? "" : texts.get(i).strip();
        }
        return new Row.Cells(number, json(header, texts), header, values);
    }

    private static byte[] json(Header header, List<String> texts) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (int i = 0; i < header.size(); i++) {
                json.writeStringField(header.names().get(i), texts.get(i));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
