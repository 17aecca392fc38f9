package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One child JVM of the stack. */
public final class ChildProcess {
    private static final Duration ORDERLY_END = Tether.ORDERLY_END.plusSeconds(5);
    private static final Duration KILLED = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private final String name;
    private final Process process;
    private final ChildLog log;
    private OptionalLong peakBytes = OptionalLong.empty();

    private ChildProcess(String name, Process process, ChildLog log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ChildProcess start(ChildCommand command, Path logDirectory) throws IOException {
        var log = ChildLog.open(logDirectory.resolve(command.name() + ".log"));
        var builder = new ProcessBuilder(command.words())
                // Where a crashing JVM leaves its traces.
                .directory(logDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        builder.environment().put("CLASSPATH", command.classpath());
        // glibc gives each thread a heap of its own, of which RocksDB's threads leave much unused.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return new ChildProcess(command.name(), builder.start(), log);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log.file();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has ended because its work was done, and not by a signal or a failure. */
    public boolean isDone() {
        return !isAlive() && process.exitValue() == 0;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The memory that this process holds, in bytes; empty after its end. */
    public OptionalLong memoryBytes() {
        return ProcessMemory.bytes(pid());
    }

    /** The most memory this process has held, in bytes; after its end as last seen. */
    public synchronized OptionalLong peakMemoryBytes() {
        var now = ProcessMemory.peakBytes(pid());
        if (now.isPresent()) {
            peakBytes = now;
        }
        return peakBytes;
    }

    /** @throws StackException with the end of its log if the child ends, or is not ready in time */
    public void awaitReady(BooleanSupplier ready, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw failed("ended at start with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failed("was not ready after %d seconds".formatted(limit.toSeconds()));
            }
            pause();
        }
    }

    /** @throws StackException with the end of its log if the child fails, or has not ended in time */
    void awaitEnd(Duration limit) {
        if (!endsWithin(limit)) {
            kill();
            throw failed("had not ended after %d seconds".formatted(limit.toSeconds()));
        }
        if (process.exitValue() != 0) {
            throw failed("ended with exit code " + process.exitValue());
        }
    }

    /** @throws StackException with the end of its log if the child has ended */
    void requireAlive() {
        if (!isAlive()) {
            throw failed("ended by itself with exit code " + process.exitValue());
        }
    }

    private StackException failed(String what) {
        return new StackException("The %s %s. The last lines of %s:%n%s".formatted(name, what, log.file(), log.tail()));
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StackException("Waiting for the %s was interrupted.".formatted(name), stopped);
        }
    }

    /** Ends the child in an orderly way, and by force if that takes too long. */
    public void stop() {
        stop(ORDERLY_END);
    }

    void stop(Duration limit) {
        peakMemoryBytes();
        letGo();
        if (!endsWithin(limit)) {
            kill();
        }
    }

    /** Ends the child at once, as SIGKILL does. */
    public void kill() {
        peakMemoryBytes();
        process.destroyForcibly();
        endsWithin(KILLED);
    }

    private void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // What has ended needs no asking.
        }
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
