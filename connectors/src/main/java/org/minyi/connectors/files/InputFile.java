package org.minyi.connectors.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.rows.CsvRows;
import org.minyi.connectors.rows.RowReader;
import org.minyi.connectors.rows.XlsxRows;

/** A file that rows are read from: what its name says it is, and how far it has been read. */
public final class InputFile {

    private static final String GZIP = ".gz";
    private static final int BUFFER = 64 << 10;

    /** What a file holds. */
    private enum Form {
        JSON_LINES,
        CSV,
        XLSX
    }

    private final Path path;
    private final Form form;
    private long bytesRead;

    /**
     * That file.
     *
     * @throws UnreadableFileException when it is not there, or its name does not say what it holds
     */
    public InputFile(Path path) throws UnreadableFileException {
        this.path = path;
        this.form = form(path);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UnreadableFileException(path + " is not there, or is no file that may be read.");
        }
    }

    /** Whether a mapping must say what its rows mean. */
    public boolean needsMapping() {
        return form != Form.JSON_LINES;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Its size on disk. */
    public long size() throws IOException {
        return Files.size(path);
    }

    /** How much of that has been read. */
    public long bytesRead() {
        return bytesRead;
    }

    /**
     * Begins to read it.
     *
     * @param mapping what the rows of a table mean; JSON lines need none
     * @throws UnreadableFileException when it does not begin as such a file does
     * @throws org.minyi.connectors.mapping.LineException when the mapping names a column that is not there
     */
    public Outcomes open(Optional<Mapping> mapping, InstantSource clock) throws IOException {
        if (size() == 0) {
            throw new UnreadableFileException("the file is empty, from line 1 on");
        }
        var in = stream();
        try {
            return switch (form) {
                case JSON_LINES -> new JsonOutcomes(in, clock);
                case CSV -> table(new CsvRows(in, mapping.orElseThrow().shape()), mapping.orElseThrow(), clock);
                case XLSX -> table(new XlsxRows(in, mapping.orElseThrow().shape()), mapping.orElseThrow(), clock);
            };
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Outcomes table(RowReader rows, Mapping mapping, InstantSource clock) {
        return new TableOutcomes(rows, mapping, clock);
    }

    private InputStream stream() throws IOException {
        var file = new BufferedInputStream(new Counting(Files.newInputStream(path)), BUFFER);
        try {
            return isZipped(path) ? new GZIPInputStream(file, BUFFER) : file;
        } catch (IOException e) {
            file.close();
            throw new UnreadableFileException("the file is no gzip from line 1 on (" + e.getMessage() + ")", e);
        }
    }

    private static boolean isZipped(Path path) {
        return name(path).endsWith(GZIP);
    }

    private static Form form(Path path) throws UnreadableFileException {
        var name = isZipped(path) ? name(path).substring(0, name(path).length() - GZIP.length()) : name(path);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jsonl", "json", "ndjson" -> Form.JSON_LINES;
            case "csv", "tsv", "txt" -> Form.CSV;
            case "xlsx" -> Form.XLSX;
            default ->
                throw new UnreadableFileException(
                        path
                                + ": a file to load ends in .csv, .tsv, .txt, .xlsx, .jsonl or .json, with .gz behind it if it is gzipped.");
        };
    }

    private static String name(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytesRead += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            bytesRead += Math.max(0, read);
            return read;
        }
    }
}
