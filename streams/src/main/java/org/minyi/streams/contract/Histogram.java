package org.minyi.streams.contract;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How many values of a distribution fell into each bucket of its table. */
final class Histogram {

    private static final int WHOLE = 100;

    private final long[] held;

    /** As these counts have it. */
    Histogram(Distribution distribution, Counts counts) {
        held = new long[distribution.buckets().size()];
        counts.forEachBucket(distribution, (bucket, amount) -> held[bucket] = amount);
    }

    /** The first bucket that holds fewer than no values, which only a bug can bring about. */
    OptionalInt negative() {
        return IntStream.range(0, held.length)
                .filter(bucket -> held[bucket] < 0)
                .findFirst();
    }

    /**
     * The bucket of the percentile by nearest rank: that of the smallest value up to which at least so many of a hundred
     * values lie; empty where there are none.
     *
     * @param percent from 1 to 100
     */
    OptionalInt percentile(int percent) {
        long all = LongStream.of(held).sum();
        long rank = (Math.multiplyExact(all, percent) + WHOLE - 1) / WHOLE;
        long upTo = 0;
        for (int bucket = 0; bucket < held.length; bucket++) {
            upTo += held[bucket];
            if (upTo >= rank && all > 0) {
                return OptionalInt.of(bucket);
            }
        }
        return OptionalInt.empty();
    }
}
