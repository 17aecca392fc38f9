package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The directory in which a stack keeps everything: topics, schemas, the app's state, logs, ports. */
public record DataDirectory(Path root) {
    /** Raised whenever the directory's layout changes so that older data cannot be used as it is. */
    static final String LAYOUT = "1";

    /** Makes the path absolute: children run in a directory of their own. */
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path registry() {
        return root.resolve("registry");
    }

    /** The app's local state and configuration. */
    public Path app() {
        return root.resolve("app");
    }

    /** What the Connect worker is started with. */
    Path connect() {
        return root.resolve("connect");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** For what programs unpack while they run; emptied at each start, because a killed process cannot tidy up. */
    Path tmp() {
        return root.resolve("tmp");
    }

    Path ports() {
        return root.resolve("ports.properties");
    }

    Path children() {
        return root.resolve("children");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path owner() {
        return root.resolve("owner");
    }

    private Path layout() {
        return root.resolve("layout");
    }

    /** @throws StackException if the directory is not one of ours, or of another layout */
    void prepare() throws IOException {
        requireOurs();
        for (var directory : new Path[] {kafka(), registry(), app(), connect(), logs(), tmp()}) {
            Files.createDirectories(directory);
        }
        Files.writeString(layout(), LAYOUT + "\n");
    }

    void emptyTmp() throws IOException {
        try (var found = Files.walk(tmp())) {
            var deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (var file : deepestFirst.subList(0, deepestFirst.size() - 1)) {
                Files.delete(file);
            }
        }
    }

    private void requireOurs() throws IOException {
        if (Files.exists(layout())) {
            requireLayout(Files.readString(layout()).strip());
        } else if (Files.exists(root) && !isEmpty()) {
            throw new StackException(
                    "%s holds other files; choose an empty or a new directory with --data-dir.".formatted(root));
        }
    }

    private void requireLayout(String found) {
        if (!found.equals(LAYOUT)) {
            throw new StackException(
                    "%s was written by another version of Minyi (layout %s, this one uses %s); choose another directory with --data-dir, or use that version."
                            .formatted(root, found, LAYOUT));
        }
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }
}
