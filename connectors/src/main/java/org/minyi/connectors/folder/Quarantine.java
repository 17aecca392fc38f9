package org.minyi.connectors.folder;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.minyi.connectors.Refusal;

/**
 * The refused rows of one file, in its own bytes and with its heading, and why each was refused.
 *
 * <p>Both grow under names of their own while the file is read, anew whenever it is opened again, and get the file's
 * name at its end: however often a worker dies, no row stands there twice.
 */
final class Quarantine implements Closeable {

    private static final String GROWING = ".part";
    private static final String REASONS = ".reasons.txt";
    private static final String SPREADSHEET = ".xlsx";

    private final Path folder;
    private final Path file;
    private final Path rows;
    private final Path reasons;
    private OutputStream rowsOut;
    private OutputStream reasonsOut;

    /** @param file the file that is read */
    Quarantine(Path folder, Path file, String sha256) {
        this.folder = folder;
        this.file = file;
        this.rows = folder.resolve("." + sha256 + GROWING);
        this.reasons = folder.resolve("." + sha256 + REASONS + GROWING);
    }

    /** Keeps a row. */
    void keep(byte[] heading, byte[] row, long line, Iterable<Refusal> refusals) throws IOException {
        if (rowsOut == null) {
            rowsOut = create(rows);
            if (heading.length > 0) {
                write(rowsOut, heading);
            }
        }
        write(rowsOut, row);
        for (var refusal : refusals) {
            explain(line, refusal);
        }
    }

    /** Says why something was refused of which no copy is kept: of all that follows in the file, for one. */
    void explain(long line, Refusal refusal) throws IOException {
        if (reasonsOut == null) {
            reasonsOut = create(reasons);
        }
        var text = "line %d: %s%s: %s"
                .formatted(
                        line,
                        refusal.reason(),
                        refusal.field().isEmpty() ? "" : " in " + refusal.field(),
                        refusal.detail());
        write(reasonsOut, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives what was kept the file's name. */
    void publish() throws IOException {
        close();
        if (rowsOut != null) {
            var to = FreeName.find(rows, folder, name());
            Files.move(rows, to, StandardCopyOption.REPLACE_EXISTING);
            Files.move(reasons, reasonsOf(to), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Moves the file itself here, whole, with the reasons. */
    void take() throws IOException {
        close();
        Files.deleteIfExists(rows);
        var to = FreeName.move(file, folder, file.getFileName().toString());
        Files.move(reasons, reasonsOf(to), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            if (rowsOut != null) {
                rowsOut.close();
            }
        } finally {
            if (reasonsOut != null) {
                reasonsOut.close();
            }
        }
    }

    /** The copy is never zipped, and a table where the file is a spreadsheet. */
    private String name() {
        var name = file.getFileName().toString();
        var plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.toLowerCase(Locale.ROOT).endsWith(SPREADSHEET) ? plain + ".tsv" : plain;
    }

    private static Path reasonsOf(Path copy) {
        return copy.resolveSibling(copy.getFileName() + REASONS);
    }

    private static OutputStream create(Path path) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path));
    }

    private static void write(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
