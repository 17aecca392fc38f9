package org.minyi.streams.query.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minyi.streams.contract.SafeText;

/**
 * A list as rows of cells, which becomes CSV (RFC 4180) with a byte order mark so that spreadsheets read it as UTF-8.
 *
 * @param name what a file of it is called
 * @param rows each with a cell for every head; a cell may be null
 */
public record Sheet(String name, List<String> heads, List<List<Object>> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The sheet as CSV. */
    Document document() {
        return new Document(csv().getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8", name + ".csv");
    }

    private String csv() {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(heads);
            rows.forEach(row -> csv.writeRecord(row.stream().map(SafeText::of).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The cells of a row, of which some may be null. */
    public static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
