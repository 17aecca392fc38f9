package org.minyi.connectors.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.UnreadableFileException;

/** Reads one sheet of a spreadsheet, row by row. */
public final class XlsxRows implements RowReader {

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Header header;
    private long line;

    /**
     * Reads that stream.
     *
     * @throws UnreadableFileException when it is no spreadsheet, or has no such sheet or no header
     */
    public XlsxRows(InputStream in, TableShape shape) throws IOException {
        try {
            this.workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException("the file is no whole .xlsx spreadsheet (" + e.getMessage() + ")", e);
        }
        this.stream = open(shape);
        this.rows = stream.iterator();
        this.header = readHeader();
    }

    @Override
    public Header header() {
        return header;
    }

    /** As rows are kept: the texts of the cells with tabs between. */
    @Override
    public byte[] heading() {
        return String.join("\t", header.names()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Row> next() throws IOException {
        var row = advance();
        while (row.isPresent() && isBlank(row.get())) {
            row = advance();
        }
        return row.map(this::read);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private Stream<org.dhatim.fastexcel.reader.Row> open(TableShape shape) throws UnreadableFileException {
        try {
            return sheet(shape).openStream();
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException("the sheet cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private Sheet sheet(TableShape shape) throws UnreadableFileException {
        if (shape.sheet().isEmpty()) {
            return workbook.getFirstSheet();
        }
        return workbook.findSheet(shape.sheet())
                .orElseThrow(() -> new UnreadableFileException("the spreadsheet has no sheet '" + shape.sheet()
                        + "', only " + workbook.getSheets().map(Sheet::getName).collect(Collectors.joining(", "))));
    }

    private Header readHeader() throws IOException {
        var first = advance();
        if (first.isEmpty() || isBlank(first.get())) {
            throw new UnreadableFileException("the sheet is empty: its first row must name the columns");
        }
        var names = new ArrayList<String>();
        for (var cell : first.get()) {
            names.add(cell == null ? "" : SheetCell.text(cell));
        }
        return new Header(names);
    }

    /** The reader tells what is broken in a sheet by unchecked exceptions of several libraries. */
    private Optional<org.dhatim.fastexcel.reader.Row> advance() throws UnreadableFileException {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            var row = rows.next();
            line = row.getRowNum();
            return Optional.of(row);
        } catch (RuntimeException e) {
            throw new UnreadableFileException(
                    "the sheet breaks off after row " + line + " (" + e.getMessage() + ")", e);
        }
    }

    private Row read(org.dhatim.fastexcel.reader.Row row) {
        var values = new String[Math.max(header.size(), row.getCellCount())];
        Arrays.fill(values, "");
        Refusal refusal = null;
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            if (cell != null && refusal == null) {
                refusal = refusal(cell, i);
                values[i] = SheetCell.text(cell);
            }
        }
        var original = String.join("\t", values).getBytes(StandardCharsets.UTF_8);
        return refusal == null
                ? new Row.Cells(row.getRowNum(), original, header, values)
                : new Row.Broken(row.getRowNum(), original, refusal);
    }

    private Refusal refusal(Cell cell, int place) {
        if (place >= header.size()) {
            return SheetCell.text(cell).isEmpty()
                    ? null
                    : new Refusal("too-many-cells", "", "cell " + cell.getAddress() + " lies beyond the header");
        }
        var column = header.names().get(place);
        if (cell.getType() == CellType.ERROR) {
            return new Refusal("error-cell", column, "cell " + cell.getAddress() + " holds an error");
        }
        if (SheetCell.isFormulaWithoutValue(cell)) {
            var detail = "cell " + cell.getAddress()
                    + " holds a formula without a value: save the file in a spreadsheet program";
            return new Refusal("formula-without-value", column, detail);
        }
        return null;
    }

    private static boolean isBlank(org.dhatim.fastexcel.reader.Row row) {
        return row.stream().allMatch(cell -> cell == null || cell.getType() == CellType.EMPTY);
    }
}
