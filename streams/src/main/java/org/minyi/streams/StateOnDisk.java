package org.minyi.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The local state: kept over an orderly end, read in anew after any other. Under exactly-once Streams would restore its
 * stores after a crash anyway, but never again starts over a global one that was not closed, or over one that was
 * being created.
 */
final class StateOnDisk {

    private final Path home;
    private final Path closed;

    StateOnDisk(FeedbackConfig config) {
        this.home = Path.of(config.stateDir(), config.applicationId());
        this.closed = Path.of(config.stateDir(), config.applicationId() + "-closed");
    }

    /** Forgets the stores unless they were closed; to be called when the streams hold the directory and have not begun. */
    void opening() {
        try {
            if (!Files.deleteIfExists(closed) && Files.isDirectory(home)) {
                forgetStores();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory cannot be used", e);
        }
    }

    /** Notes that the streams have closed all stores. */
    void closed() {
        try {
            Files.writeString(closed, "");
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory cannot be used", e);
        }
    }

    /** Every store has a directory; the files beside them tell the group and the broker who this is. */
    private void forgetStores() throws IOException {
        try (var entries = Files.list(home)) {
            for (var entry : entries.filter(Files::isDirectory).toList()) {
                delete(entry);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
