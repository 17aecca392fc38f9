package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** What is checked and taken before any process starts: directory, lock, disk, ports. */
public final class Preflight {
    private static final long MIB = 1024 * 1024;
    private static final long LEAST_DISK = 1024 * MIB;
    private static final Duration LEFTOVERS_END = Duration.ofSeconds(30);

    private Preflight() {}

    /** Leave to start: the directory is ours, locked, and the ports were free a moment ago. */
    record Cleared(DataDirectory data, DataDirectoryLock lock, Ports ports) {}

    /** @throws StackException with the first thing that stands in the way */
    static Cleared clear(StackSettings settings, Consumer<String> say) {
        var data = new DataDirectory(settings.dataDir());
        try {
            data.prepare();
            var lock = DataDirectoryLock.take(data);
            try {
                return new Cleared(data, lock, clearLocked(settings, data, say));
            } catch (StackException | IOException refused) {
                lock.close();
                throw refused;
            }
        } catch (IOException unusable) {
            throw new StackException(
                    "%s cannot be used (%s); choose another directory with --data-dir."
                            .formatted(data.root(), unusable),
                    unusable);
        }
    }

    private static Ports clearLocked(StackSettings settings, DataDirectory data, Consumer<String> say)
            throws IOException {
        Leftovers.awaitEnd(data.children(), LEFTOVERS_END, say);
        data.emptyTmp();
        requireDisk(data.root(), LEAST_DISK);
        var ports = PortChoice.of(settings, Ports.remembered(data.ports()));
        ports.remember(data.ports());
        return ports;
    }

    /**
     * @param bytes what the work ahead will write
     * @throws StackException if the disk under the directory, which need not exist yet, has less
     */
    public static void requireDisk(Path directory, long bytes) {
        var existing = directory.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            var free = Files.getFileStore(existing).getUsableSpace();
            if (free < bytes) {
                throw new StackException(
                        "The disk under %s has %,d MB free and %,d MB are needed; make room, or choose another directory with --data-dir."
                                .formatted(directory, free / MIB, bytes / MIB));
            }
        } catch (IOException unreadable) {
            throw new StackException(
                    "The disk under %s cannot be read (%s).".formatted(directory, unreadable), unreadable);
        }
    }
}
