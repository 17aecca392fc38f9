package org.minyi.workbench.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minyi.workbench.stack.ChildProcess;
import org.minyi.workbench.stack.Stack;

/** What a stack takes of the machine: peak memory of each process, and disk. */
public final class Usage {

    private static final long MEGABYTE = 1 << 20;

    private final Stack stack;

    /** Looks at this stack. */
    public Usage(Stack stack) {
        this.stack = stack;
    }

    /** Two lines for a user. */
    public List<String> lines() {
        var processes = Stream.of(stack.broker(), stack.registryProcess(), stack.app())
                .flatMap(Optional::stream)
                .map(Usage::memory)
                .toList();
        var data = stack.data();
        return List.of(
                "peak memory: " + String.join(", ", processes),
                "on disk: kafka %d MB, registry %d MB, app %d MB (%s)"
                        .formatted(
                                megabytes(data.kafka()),
                                megabytes(data.registry()),
                                megabytes(data.app()),
                                data.root()));
    }

    private static String memory(ChildProcess process) {
        var peak = process.peakMemoryBytes();
        return process.name() + " " + (peak.isPresent() ? peak.getAsLong() / MEGABYTE + " MB" : "unknown");
    }

    private static long megabytes(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.mapToLong(Usage::bytes).sum() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files come and go under a running broker. */
    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
