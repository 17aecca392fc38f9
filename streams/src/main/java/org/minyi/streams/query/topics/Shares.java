package org.minyi.streams.query.topics;

import java.util.Arrays;

/**
 * Into how many shares the keys of a partition are divided, so that the facts of one share fit into memory.
 *
 * @param number at least 1
 */
record Shares(int number) {

    /** So many facts at once take about 50 MB as packed histories. */
    static final int MOST_AT_ONCE = 250_000;

    private static final int SPREAD = 0x9E3779B1;

    /** The shares of a partition with so many facts. */
    static Shares of(long facts) {
        return new Shares(Math.toIntExact(Math.max(1, (facts + MOST_AT_ONCE - 1) / MOST_AT_ONCE)));
    }

    /** Whether a key is in that share, the first of which is 0; no key at all is in one too. */
    boolean holds(int share, byte[] key) {
        // Not by what decides on the partition, or all keys of one could be in one share.
        int mixed = Arrays.hashCode(key) * SPREAD;
        return Math.floorMod(mixed ^ mixed >>> 16, number) == share;
    }
}
