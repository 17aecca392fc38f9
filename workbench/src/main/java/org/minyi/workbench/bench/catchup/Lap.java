package org.minyi.workbench.bench.catchup;

/**
 * What one way to count took.
 *
 * @param records how many facts were counted within the time that was taken
 * @param seconds how long that took
 * @param cpuSeconds how much of the processors the counting process used within that time
 * @param peakBytes the most memory that process has held
 */
public record Lap(long records, double seconds, double cpuSeconds, long peakBytes) {

    private static final double MILLION = 1e6;

    /** Facts a second. */
    public double rate() {
        return records / seconds;
    }

    /** Processor seconds for a million facts. */
    public double cpuSecondsPerMillion() {
        return cpuSeconds * MILLION / records;
    }
}
