package org.minyi.workbench.bench.catchup;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.minyi.workbench.stack.ProcessMemory;

/** Takes the time of this process from the moment on when it has warmed up for a second. */
final class Stopwatch {

    private static final long WARM_UP = Duration.ofSeconds(1).toNanos();
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long begun = System.nanoTime();
    private long at;
    private long cpu;
    private long records;

    /** Looks at the time when so many records have been counted. */
    void at(long counted) {
        if (at == 0 && System.nanoTime() - begun > WARM_UP) {
            at = System.nanoTime();
            cpu = cpu();
            records = counted;
        }
    }

    /**
     * What it took since then, when so many have been counted in all.
     *
     * @throws IllegalStateException when all was over within a second
     */
    Lap end(long counted) {
        if (at == 0) {
            throw new IllegalStateException(
                    "All " + counted + " facts were counted within a second: take a larger --scale.");
        }
        return new Lap(
                counted - records,
                (System.nanoTime() - at) / SECOND,
                (cpu() - cpu) / SECOND,
                ProcessMemory.peakBytes(ProcessHandle.current().pid()).orElse(0));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
