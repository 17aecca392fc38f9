package org.minyi.workbench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.json.JsonLines;
import org.minyi.schemas.json.Line;
import org.minyi.schemas.personal.OwnerOnly;

/** A directory with one compressed file of lines a topic; written by one thread, compressed by another. */
public final class RecordFiles implements AutoCloseable {

    /** The topics that have a file, the roster first, and the names of their files. */
    private static final Map<Topic<?, ?>, String> NAMES = names();

    private final JsonLines lines = new JsonLines();
    private final ExecutorService compressor = Executors.newSingleThreadExecutor(RecordFiles::thread);
    private final Map<Topic<?, ?>, OutputStream> files = new LinkedHashMap<>();
    private final Map<Topic<?, ?>, Long> counts = new LinkedHashMap<>();

    private RecordFiles() {}

    /** How a file is begun. */
    private interface Opening {
        OutputStream open(Path file) throws IOException;
    }

    /**
     * Files of these topics, each of which is there in the end, if only with no line in it.
     *
     * @throws IllegalArgumentException with a sentence, if the directory holds something
     */
    public static RecordFiles in(Path directory, List<Topic<?, ?>> topics) {
        return in(directory, topics, Files::newOutputStream);
    }

    /**
     * The same that nobody but their owner may read, as what holds personal data must be.
     *
     * @throws IllegalArgumentException with a sentence, if the directory holds something
     */
    public static RecordFiles ownerOnly(Path directory, List<Topic<?, ?>> topics) {
        requireEmpty(directory);
        OwnerOnly.createDirectory(directory);
        return in(directory, topics, OwnerOnly::open);
    }

    private static RecordFiles in(Path directory, List<Topic<?, ?>> topics, Opening opening) {
        requireEmpty(directory);
        var files = new RecordFiles();
        try {
            Files.createDirectories(directory);
            for (var topic : topics) {
                var file = opening.open(directory.resolve(fileOf(topic)));
                files.files.put(topic, new CompressedElsewhere(file, files.compressor));
                files.counts.put(topic, 0L);
            }
            return files;
        } catch (IOException e) {
            files.close();
            throw new IllegalArgumentException("The directory " + directory + " cannot be written to (" + e + ").", e);
        }
    }

    /** The topics that have a file. */
    public static List<Topic<?, ?>> topics() {
        return List.copyOf(NAMES.keySet());
    }

    /** The name of a topic's file. */
    public static String fileOf(Topic<?, ?> topic) {
        return NAMES.get(topic) + ".jsonl.gz";
    }

    /** Adds a record to its topic's file. */
    public void write(Line line) {
        try {
            lines.write(line, files.get(line.topic()));
            counts.merge(line.topic(), 1L, Long::sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many records each topic's file holds so far. */
    public Map<Topic<?, ?>, Long> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        try {
            for (var file : files.values()) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            compressor.shutdownNow();
        }
    }

    /**
     * Returns if the directory is new or empty.
     *
     * @throws IllegalArgumentException with a sentence, if it is not
     */
    public static void requireEmpty(Path directory) {
        try (var entries = Files.list(directory)) {
            if (entries.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(directory.toString());
            }
        } catch (NoSuchFileException isNew) {
            // It is made.
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    directory + " is not an empty directory: name another with --out, or empty it.", e);
        }
    }

    private static Map<Topic<?, ?>, String> names() {
        Map<Topic<?, ?>, String> names = new LinkedHashMap<>();
        names.put(Topics.DEPARTMENTS, "departments");
        names.put(Topics.RATINGS, "ratings");
        names.put(Topics.CALLS, "calls");
        names.put(Topics.TICKETS, "tickets");
        names.put(Topics.SESSIONS, "sessions");
        names.put(Topics.SERVICES, "services");
        return names;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "compressor");
        thread.setDaemon(true);
        return thread;
    }
}
