package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The children a killed stack left behind: they end by themselves, but hold files and ports until they have. */
final class Leftovers {
    private static final Duration SAME_START = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 50;
    private static final Duration KILLED = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Writes a child down, with its start: the system gives the ids of ended processes to new ones. */
    static void note(Path file, ProcessHandle child) throws IOException {
        var start = child.info().startInstant().orElse(Instant.EPOCH);
        var line = "%d %d%n".formatted(child.pid(), start.toEpochMilli());
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Waits for the children noted in the file to end, kills those that do not, and empties the file. */
    static void awaitEnd(Path file, Duration limit, Consumer<String> say) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var running = Files.readAllLines(file).stream()
                // The last line of a killed stack may be cut short.
                .filter(line -> line.matches("\\d+ \\d+"))
                .map(Leftovers::find)
                .flatMap(Optional::stream)
                .filter(Leftovers::isRunning)
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
        var deadline = System.nanoTime() + limit.toNanos();
        // ProcessHandle.onExit looks at other people's children only every few seconds.
        while (processes.stream().anyMatch(Leftovers::isRunning)) {
            if (System.nanoTime() > deadline || !paused()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRunning(ProcessHandle process) {
        // An ended process that nobody has reaped is still alive by its id, but has no command any more.
        return process.isAlive() && process.info().command().isPresent();
    }

    private static boolean paused() {
        try {
            Thread.sleep(POLL_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        var words = line.split(" ");
        var start = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> startedAt(process, start));
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(other -> Duration.between(start, other).abs().compareTo(SAME_START) < 0)
                .orElse(false);
    }
}
