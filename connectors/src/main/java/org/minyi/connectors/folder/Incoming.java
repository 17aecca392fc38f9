package org.minyi.connectors.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minyi.connectors.folder.Share.FileState;

/** The files that lie in the folder, and which of them are whole: those that have stood still for long enough. */
final class Incoming {

    private static final List<String> UNFINISHED =
            List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".swp", "~");

    private final Path folder;
    private final Share share;
    private final long settleMs;
    private Map<Path, Seen> seen = new HashMap<>();

    /** A file as it was found, and since when it has been so. */
    private record Seen(FileState state, long since) {}

    Incoming(Path folder, Share share, Duration settle) {
        this.folder = folder;
        this.share = share;
        this.settleMs = settle.toMillis();
    }

    /** The oldest file that is whole at that moment. */
    Optional<Path> next(long now) throws IOException {
        look(now);
        return seen.values().stream()
                .filter(file -> now - file.since >= settleMs && share.has(file.state))
                .map(Seen::state)
                .min(Comparator.comparingLong(FileState::modified)
                        .thenComparing(file -> file.path().getFileName().toString()))
                .map(FileState::path);
    }

    private void look(long now) throws IOException {
        var found = new HashMap<Path, Seen>();
        try (var files = Files.newDirectoryStream(folder, Incoming::mayBeWhole)) {
            for (var path : files) {
                state(path).ifPresent(state -> found.put(path, seen(state, now)));
            }
        }
        seen = found;
    }

    private Seen seen(FileState state, long now) {
        var before = seen.get(state.path());
        return before != null && before.state.equals(state) ? before : new Seen(state, now);
    }

    private static Optional<FileState> state(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new FileState(
                            path,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (IOException taken) {
            // Somebody has moved it away since it was listed.
            return Optional.empty();
        }
    }

    private static boolean mayBeWhole(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
