package org.minyi.streams.contract;

/** One of each of some measures, as a set of bits and, made once for each set, as counts. */
public final class OneOfEach {

    private static final int MOST_REMEMBERED = 4_096;
    private static final Memo<Long, Counts> COUNTS = new Memo<>(MOST_REMEMBERED, OneOfEach::made);

    private long measures;

    /** This measure too. */
    public OneOfEach and(Measure measure) {
        measures |= 1L << measure.ordinal();
        return this;
    }

    /** This measure too, if so. */
    public OneOfEach andIf(boolean so, Measure measure) {
        return so ? and(measure) : this;
    }

    /** As counts. */
    public Counts counts() {
        return COUNTS.of(measures);
    }

    private static Counts made(long measures) {
        var slots = new short[Long.bitCount(measures)];
        var ones = new long[slots.length];
        long rest = measures;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = (short) Long.numberOfTrailingZeros(rest);
            ones[i] = 1;
            rest &= rest - 1;
        }
        return Counts.ofSlots(slots, ones, slots.length);
    }
}
