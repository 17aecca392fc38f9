package org.minyi.streams.contract;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * A fixed table of integer boundaries: each bucket holds the values from its low to its high bound, both included, and
 * the last one everything from its low bound on.
 */
public final class Buckets {

    /**
     * Seconds, up to ten years: one a bucket below 50, and then so many that half a bucket is at most 1 % of its least
     * value.
     */
    public static final Buckets SECONDS = upTo(Duration.ofDays(3_653).toSeconds(), low -> low + low / 50 + 1);

    /** Whole numbers from 0 to 863, each by itself. */
    public static final Buckets INTEGERS = upTo(863, low -> low + 1);

    private final long[] lows;

    private Buckets(long[] lows) {
        this.lows = lows;
    }

    private static Buckets upTo(long most, LongUnaryOperator next) {
        var lows = LongStream.builder();
        long low = 0;
        while (low <= most) {
            lows.add(low);
            low = next.applyAsLong(low);
        }
        return new Buckets(lows.add(low).build().toArray());
    }

    /** How many buckets there are. */
    public int size() {
        return lows.length;
    }

    /**
     * The bucket that a value falls into.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public int of(long value) {
        if (value < 0) {
            throw new IllegalArgumentException(value + " falls into no bucket");
        }
        int found = Arrays.binarySearch(lows, value);
        return found < 0 ? -found - 2 : found;
    }

    /** The least value of a bucket. */
    public long low(int bucket) {
        return lows[bucket];
    }

    /** The greatest value of a bucket; of the last one, which has none, the least. */
    public long high(int bucket) {
        return bucket == lows.length - 1 ? lows[bucket] : lows[bucket + 1] - 1;
    }

    /** The size of this table and a hash of its boundaries: another table has another text. */
    @Override
    public String toString() {
        return "%d buckets %08x".formatted(lows.length, Arrays.hashCode(lows));
    }
}
