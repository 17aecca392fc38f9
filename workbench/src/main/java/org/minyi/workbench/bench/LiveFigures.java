package org.minyi.workbench.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param sent how many events were sent
 * @param took how long it took to send them
 * @param latencies of those that were counted
 * @param viewers how many watched
 * @param snapshots how many snapshots were received, by all viewers together
 * @param reached how many viewers see the final counts
 * @param dropped how many viewers were dropped
 * @param memoryBefore of the app, resident bytes, before the viewers came; 0 where the machine does not tell
 * @param memoryAfter of the app while they were still there
 */
public record LiveFigures(
        int sent,
        Duration took,
        Map<Kind, Latencies> latencies,
        int viewers,
        long snapshots,
        long reached,
        long dropped,
        long memoryBefore,
        long memoryAfter) {

    /** How many events were counted on the wall. */
    public int counted() {
        return latencies.values().stream().mapToInt(Latencies::size).sum();
    }

    /** Events a second, as they really were sent. */
    public double rate() {
        return sent / (took.toNanos() / 1e9);
    }

    /** Of all kinds together. */
    public Latencies all() {
        return Latencies.together(List.copyOf(latencies.values()));
    }

    /** Whether every event was counted and every viewer saw it. */
    public boolean isWhole() {
        return counted() == sent && reached == viewers && dropped == 0;
    }
}
