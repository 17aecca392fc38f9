package org.minyi.workbench.bench.catchup;

import java.time.Duration;

/** How much of the processors another process has used since this was made; 0 where the system does not tell. */
final class ProcessorTime {

    private static final double NANOS = 1e9;

    private final long pid;
    private final Duration before;

    ProcessorTime(long pid) {
        this.pid = pid;
        this.before = used();
    }

    double seconds() {
        return used().minus(before).toNanos() / NANOS;
    }

    private Duration used() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
