package org.minyi.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The live tables in the state directory: kept over an orderly end, read in anew after any other. Under exactly-once
 * Streams restores its own stores after a crash, but never again opens a global one that was not closed.
 */
final class TablesOnDisk {

    private final Path tables;
    private final Path closed;

    TablesOnDisk(FeedbackConfig config) {
        this.tables = Path.of(config.stateDir(), config.applicationId(), "global");
        this.closed = Path.of(config.stateDir(), config.applicationId() + "-tables-closed");
    }

    /** Forgets them unless they were closed; to be called when the streams hold the directory and have not begun. */
    void opening() {
        try {
            if (!Files.deleteIfExists(closed)) {
                delete(tables);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory cannot be used", e);
        }
    }

    /** Notes that the streams have closed them. */
    void closed() {
        try {
            Files.writeString(closed, "");
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory cannot be used", e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
