package org.minyi.connectors.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A file as it was seen: another size, time or identity is another file, or one that is still being written. */
record FileState(Path path, long size, long modified, Object identity) {

    /** As it is now; empty if there is no such file. */
    static Optional<FileState> of(Path path) {
        try {
            var seen = Files.readAttributes(path, BasicFileAttributes.class);
            // The key tells a file from one that was renamed over it; some file systems have none.
            var identity = seen.fileKey() == null ? "" : seen.fileKey();
            return seen.isRegularFile()
                    ? Optional.of(new FileState(
                            path, seen.size(), seen.lastModifiedTime().toMillis(), identity))
                    : Optional.empty();
        } catch (IOException taken) {
            // Somebody has moved it away.
            return Optional.empty();
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean isStillSo() {
        return of(path).filter(this::equals).isPresent();
    }
}
