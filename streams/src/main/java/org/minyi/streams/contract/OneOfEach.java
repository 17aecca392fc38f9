package org.minyi.streams.contract;

/** One of each of some measures, as a set of bits and, made once for each set, as counts. */
public final class OneOfEach {

    /** How many measures a set has room for. */
    static final int ROOM = 2 * Long.SIZE;

    private static final int MOST_REMEMBERED = 4_096;
    private static final Memo<Bits, Counts> COUNTS = new Memo<>(MOST_REMEMBERED, OneOfEach::made);

    private long low;
    private long high;

    /** The bits of the first measures and of those behind. */
    private record Bits(long low, long high) {}

    /** This measure too. */
    public OneOfEach and(Measure measure) {
        // A shift counts modulo 64.
        long bit = 1L << measure.ordinal();
        if (measure.ordinal() < Long.SIZE) {
            low |= bit;
        } else {
            high |= bit;
        }
        return this;
    }

    /** This measure too, if so. */
    public OneOfEach andIf(boolean so, Measure measure) {
        return so ? and(measure) : this;
    }

    /** As counts. */
    public Counts counts() {
        return COUNTS.of(new Bits(low, high));
    }

    private static Counts made(Bits bits) {
        var slots = new short[Long.bitCount(bits.low) + Long.bitCount(bits.high)];
        var ones = new long[slots.length];
        int size = 0;
        for (int slot = 0; slot < ROOM; slot++) {
            long half = slot < Long.SIZE ? bits.low : bits.high;
            if ((half & 1L << slot) != 0) {
                slots[size] = (short) slot;
                ones[size++] = 1;
            }
        }
        return Counts.ofSlots(slots, ones, size);
    }
}
