package org.minyi.workbench.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long each of many things took. */
public final class Latencies {

    private static final int PER_CENT = 100;

    private final long[] sorted;

    /** Of these, nanoseconds. */
    Latencies(long[] nanos) {
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /**
     * From each event to the first snapshot that has counted it: the k-th event sent is matched with the first snapshot
     * whose count has grown by k. An event is not looked for by name, so one that overtakes another on its way through
     * another partition is taken for it: the mean is exact, and what single events exchange among them that arrive in one
     * snapshot or two is not seen.
     *
     * @param sent when each was sent, in order, by {@link System#nanoTime}
     * @param before the count before the first
     * @return of those that were counted: fewer than were sent, if some were not
     */
    static Latencies of(Kind kind, long[] sent, long before, List<Receipts.Receipt> receipts) {
        var nanos = new long[sent.length];
        int counted = 0;
        for (var receipt : receipts) {
            long reached = Math.min(sent.length, receipt.snapshot().counts().get(kind) - before);
            while (counted < reached) {
                nanos[counted] = receipt.at() - sent[counted];
                counted++;
            }
        }
        return new Latencies(Arrays.copyOf(nanos, counted));
    }

    /** All of several together. */
    static Latencies together(List<Latencies> several) {
        return new Latencies(several.stream()
                .flatMapToLong(each -> Arrays.stream(each.sorted))
                .toArray());
    }

    /** How many. */
    public int size() {
        return sorted.length;
    }

    /** The value up to which so many of a hundred lie, by nearest rank; zero where there is none. */
    public Duration percentile(int percent) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        long rank = ((long) sorted.length * percent + PER_CENT - 1) / PER_CENT;
        return Duration.ofNanos(sorted[(int) Math.max(0, rank - 1)]);
    }

    /** The longest. */
    public Duration longest() {
        return percentile(PER_CENT);
    }
}
