package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The memory a process holds, and the most it has held, as Linux counts it; unknown elsewhere and after its end. */
public final class ProcessMemory {
    private static final String PEAK = "VmHWM:";
    private static final String NOW = "VmRSS:";

    private ProcessMemory() {}

    /** The most that process has held. */
    public static OptionalLong peakBytes(long pid) {
        return bytes(pid, PEAK);
    }

    static OptionalLong bytes(long pid) {
        return bytes(pid, NOW);
    }

    private static OptionalLong bytes(long pid, String which) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(which))
                    .mapToLong(ProcessMemory::bytes)
                    .findFirst();
        } catch (IOException notThere) {
            return OptionalLong.empty();
        }
    }

    private static long bytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
}
