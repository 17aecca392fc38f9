package org.minyi.connectors.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.UnreadableFileException;

/**
 * Reads a CSV file and recovers from what is broken in it: a quote that never closes costs the line it stands in, not
 * the rest of the file.
 */
public final class CsvRows implements RowReader {

    private static final int MOST_LINES = 500;

    private final TextLines lines;
    private final Quotes quotes;
    private final CsvReader.CsvReaderBuilder cells;
    private final List<TextLine> heading;
    private final Header header;

    /**
     * Reads that stream.
     *
     * @throws UnreadableFileException when it has no header
     */
    public CsvRows(InputStream in, TableShape shape) throws IOException {
        this.lines = new TextLines(new LineReader(in), shape.encoding());
        this.quotes = new Quotes(shape.separator(), shape.quote());
        this.cells = CsvReader.builder().fieldSeparator(shape.separator()).quoteCharacter(shape.quote());
        this.heading = readHeading();
        this.header = new Header(names());
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public byte[] heading() {
        return TextLine.bytes(heading);
    }

    @Override
    public Optional<Row> next() throws IOException {
        var first = lines.nextWithText();
        return first.isEmpty() ? Optional.empty() : Optional.of(row(first.get()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Row row(TextLine first) {
        if (first.tooLong()) {
            return broken(first, LineReader.tooLong());
        }
        var taken = record(first);
        if (taken.isEmpty()) {
            return broken(first, unclosed());
        }
        var record = taken.get();
        var values = split(TextLine.text(record));
        if (values.size() == header.size()) {
            return whole(record, values);
        }
        // What came together over several lines by a quote that should not be there is taken apart again.
        lines.giveBack(record.subList(1, record.size()));
        return broken(first, record.size() > 1 || values.isEmpty() ? unclosed() : miscounted(values.size()));
    }

    private Row whole(List<TextLine> record, List<String> values) {
        var malformed = record.stream().filter(TextLine::malformed).findFirst();
        if (malformed.isPresent()) {
            var detail = "line " + malformed.get().number() + " is not written in " + lines.encoding()
                    + ": say the file's encoding in the mapping, or mend the line";
            return new Row.Broken(
                    record.get(0).number(), TextLine.bytes(record), new Refusal("undecodable", "", detail));
        }
        return new Row.Cells(
                record.get(0).number(),
                TextLine.bytes(record),
                header,
                values.stream().map(String::strip).toArray(String[]::new));
    }

    /** The lines of the record that begins here; none if its quotes do not close within reason. */
    private Optional<List<TextLine>> record(TextLine first) {
        var record = new ArrayList<>(List.of(first));
        long length = first.bytes().length;
        boolean open = quotes.openAfter(first.text(), false);
        while (open && record.size() < MOST_LINES && length < LineReader.LONGEST) {
            var next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            record.add(next.get());
            if (next.get().tooLong()) {
                break;
            }
            length += next.get().bytes().length;
            open = quotes.openAfter(next.get().text(), true);
        }
        if (!open && length <= LineReader.LONGEST) {
            return Optional.of(record);
        }
        lines.giveBack(record.subList(1, record.size()));
        return Optional.empty();
    }

    /** The cells of a record; none if they cannot be told apart. */
    private List<String> split(String text) {
        try {
            return cells.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    private List<TextLine> readHeading() throws IOException {
        var first = lines.nextWithText();
        if (first.isEmpty()) {
            throw new UnreadableFileException("the file is empty: its first line must name the columns");
        }
        return record(first.get()).orElse(List.of(first.get()));
    }

    private List<String> names() throws UnreadableFileException {
        var first = heading.get(0);
        var names = first.tooLong() || first.malformed() ? List.<String>of() : split(TextLine.text(heading));
        if (names.isEmpty()) {
            throw new UnreadableFileException(
                    "line " + first.number() + " does not name the columns of a CSV file in " + lines.encoding());
        }
        return names;
    }

    private Refusal miscounted(int found) {
        return new Refusal(
                found < header.size() ? "too-few-cells" : "too-many-cells",
                "",
                "the row has " + found + " cells and the header " + header.size());
    }

    private static Refusal unclosed() {
        return new Refusal("broken-quotes", "", "a quote in the row is opened and not closed as it should be");
    }

    private static Row broken(TextLine line, Refusal refusal) {
        return new Row.Broken(line.number(), line.bytes(), refusal);
    }
}
