package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a data directory to one stack; ends with the process at the latest. */
final class DataDirectoryLock implements AutoCloseable {
    // Closing any channel on a locked file drops the lock of the whole process, so a second try must not open one.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataDirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StackException if another stack holds the directory */
    static DataDirectoryLock take(DataDirectory data) throws IOException {
        var file = data.root().toRealPath().resolve(data.lock().getFileName());
        if (!HELD_HERE.add(file)) {
            throw inUse(data);
        }
        try {
            var lock = new DataDirectoryLock(file, channel(data, file));
            Files.writeString(
                    data.owner(), String.valueOf(ProcessHandle.current().pid()));
            return lock;
        } catch (IOException | StackException refused) {
            HELD_HERE.remove(file);
            throw refused;
        }
    }

    private static FileChannel channel(DataDirectory data, Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(data);
        }
        return channel;
    }

    private static StackException inUse(DataDirectory data) throws IOException {
        return new StackException("%s is in use by process %s; stop it, or choose another directory with --data-dir."
                .formatted(data.root(), ownerOf(data)));
    }

    private static String ownerOf(DataDirectory data) throws IOException {
        try {
            return Files.readString(data.owner()).strip();
        } catch (NoSuchFileException starting) {
            return "(just starting)";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
