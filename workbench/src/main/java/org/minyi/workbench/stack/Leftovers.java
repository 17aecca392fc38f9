package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The children a killed stack left behind: they end by themselves, but hold files and ports until they have. */
final class Leftovers {
    private static final Duration SAME_START = Duration.ofSeconds(5);
    private static final Duration KILLED = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Writes a child down, with its start: the system gives the ids of ended processes to new ones. */
    static void note(Path file, ProcessHandle child) throws IOException {
        var start = child.info().startInstant().orElse(Instant.EPOCH);
        var line = "%d %s%n".formatted(child.pid(), start);
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Waits for the children noted in the file to end, kills those that do not, and empties the file. */
    static void awaitEnd(Path file, Duration limit, Consumer<String> say) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var running = Files.readAllLines(file).stream()
                .map(Leftovers::find)
                .flatMap(Optional::stream)
                .toList();
        if (!running.isEmpty()) {
            say.accept("Waiting for the processes of the previous stack to end …");
            end(running, limit);
        }
        Files.delete(file);
    }

    private static void end(List<ProcessHandle> running, Duration limit) {
        if (!ended(running, limit)) {
            running.forEach(ProcessHandle::destroyForcibly);
            ended(running, KILLED);
        }
    }

    private static boolean ended(List<ProcessHandle> processes, Duration limit) {
        var exits = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException still) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        var words = line.split(" ");
        var start = Instant.parse(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> startedAt(process, start));
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(other -> Duration.between(start, other).abs().compareTo(SAME_START) < 0)
                .orElse(false);
    }
}
