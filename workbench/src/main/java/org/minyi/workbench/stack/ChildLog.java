package org.minyi.workbench.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file a child's output goes to, and where in it this run begins. */
record ChildLog(Path file, long begin) {
    static final long MAX_BYTES = 8L * 1024 * 1024;

    private static final int TAIL_BYTES = 8 * 1024;
    private static final int TAIL_LINES = 15;

    /** Opens the log for one more run; a file grown too long is put aside first, in the place of the one before. */
    static ChildLog open(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ChildLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** The last lines of this run. */
    String tail() {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(begin, in.length() - TAIL_BYTES);
            var bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return lastLines(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return "(no log: " + unreadable.getMessage() + ")";
        }
    }

    private static String lastLines(String text) {
        var lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}
