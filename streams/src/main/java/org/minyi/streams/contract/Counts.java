package org.minyi.streams.contract;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;

/**
 * How much stands in each slot of a cell: immutable, exact, sparse, in the order of {@link Slots}; zeros are left out.
 */
public final class Counts {

    /** Nothing of anything. */
    public static final Counts ZERO = new Counts(new short[0], new long[0]);

    private static final Counts[] ONES = IntStream.range(0, Slots.all())
            .mapToObj(slot -> new Counts(new short[] {(short) slot}, new long[] {1}))
            .toArray(Counts[]::new);

    private final short[] slots;
    private final long[] amounts;

    private Counts(short[] slots, long[] amounts) {
        this.slots = slots;
        this.amounts = amounts;
    }

    /** An amount of one measure. */
    public static Counts of(Measure measure, long amount) {
        return ofSlot(measure.ordinal(), amount);
    }

    /** An amount in one slot. */
    public static Counts ofSlot(int slot, long amount) {
        if (amount == 1) {
            return ONES[slot];
        }
        return amount == 0 ? ZERO : new Counts(new short[] {(short) slot}, new long[] {amount});
    }

    /**
     * The first {@code size} of these amounts, each in its slot.
     *
     * @throws IllegalArgumentException when slots do not ascend or an amount is 0: such bytes were not packed here
     */
    public static Counts ofSlots(short[] slots, long[] amounts, int size) {
        for (int i = 0; i < size; i++) {
            if (amounts[i] == 0 || i > 0 && slots[i] <= slots[i - 1]) {
                throw new IllegalArgumentException("slots must ascend and hold something");
            }
        }
        return size == 0 ? ZERO : new Counts(Arrays.copyOf(slots, size), Arrays.copyOf(amounts, size));
    }

    /** One of each; none of them twice. */
    public static Counts oneOf(Measure... each) {
        var slots = new short[each.length];
        var ones = new long[each.length];
        for (int i = 0; i < each.length; i++) {
            slots[i] = (short) each[i].ordinal();
            ones[i] = 1;
        }
        Arrays.sort(slots);
        return ofSlots(slots, ones, slots.length);
    }

    /** The amounts of a map; zeros are left out. */
    public static Counts of(Map<Measure, Long> amounts) {
        var bySlot = new TreeMap<Integer, Long>();
        amounts.forEach((measure, amount) -> bySlot.put(measure.ordinal(), amount));
        return ofSlots(bySlot);
    }

    /** The amounts of a map by slot; zeros are left out. */
    public static Counts ofSlots(SortedMap<Integer, Long> amounts) {
        var slots = new short[amounts.size()];
        var inOrder = new long[slots.length];
        int size = 0;
        for (var entry : amounts.entrySet()) {
            slots[size] = entry.getKey().shortValue();
            inOrder[size++] = entry.getValue();
        }
        return without(slots, inOrder, size);
    }

    /** How much of this measure; 0 where there is none. */
    public long get(Measure measure) {
        return inSlot(measure.ordinal());
    }

    /** How much stands in a slot; 0 where nothing does. */
    public long inSlot(int slot) {
        int at = Arrays.binarySearch(slots, (short) slot);
        return at < 0 ? 0 : amounts[at];
    }

    /**
     * Both together, slot by slot.
     *
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    public Counts plus(Counts other) {
        return combined(other, Math::addExact);
    }

    /**
     * What is left of these without those, slot by slot.
     *
     * @throws ArithmeticException when a difference leaves the range of a long
     */
    public Counts minus(Counts other) {
        return combined(other, Math::subtractExact);
    }

    /** The same amounts with the other sign. */
    public Counts negated() {
        var negative = new long[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            negative[i] = Math.negateExact(amounts[i]);
        }
        return new Counts(slots, negative);
    }

    /** Whether nothing is left. */
    public boolean isZero() {
        return slots.length == 0;
    }

    /** How many slots hold something. */
    public int size() {
        return slots.length;
    }

    /** Takes a slot and what stands in it. */
    public interface SlotConsumer {

        /** That much stands there. */
        void accept(int slot, long amount);
    }

    /** Hands over each slot with its amount, in order. */
    public void forEachSlot(SlotConsumer each) {
        for (int i = 0; i < slots.length; i++) {
            each.accept(slots[i], amounts[i]);
        }
    }

    /** Hands over each measure with its amount, in order. */
    public void forEach(BiConsumer<Measure, Long> each) {
        forEachFrom(0, Slots.MINUTES, (ordinal, amount) -> each.accept(Measure.at(ordinal), amount));
    }

    /** Hands over each bucket of a histogram with how many values it holds, in order. */
    public void forEachBucket(Distribution distribution, SlotConsumer each) {
        forEachFrom(Slots.first(distribution), distribution.buckets().size(), each);
    }

    /** Hands over each minute of a day strip, from the slot of its first minute on, with its amount, in order. */
    void forEachMinute(int first, SlotConsumer each) {
        forEachFrom(first, DayStrip.MINUTES, each);
    }

    /** The measures as a map, in order. */
    public Map<Measure, Long> asMap() {
        var map = new EnumMap<Measure, Long>(Measure.class);
        forEach(map::put);
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts
                && Arrays.equals(slots, counts.slots)
                && Arrays.equals(amounts, counts.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(slots) + Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        var text = new StringJoiner(" ");
        forEachSlot((slot, amount) -> text.add(Slots.name(slot) + "=" + amount));
        return text.toString();
    }

    /** So many slots from a first one on, counted from that. */
    private void forEachFrom(int first, int howMany, SlotConsumer each) {
        int found = Arrays.binarySearch(slots, (short) first);
        for (int i = found < 0 ? -found - 1 : found; i < slots.length && slots[i] < first + howMany; i++) {
            each.accept(slots[i] - first, amounts[i]);
        }
    }

    private Counts combined(Counts other, LongBinaryOperator combine) {
        if (other.isZero()) {
            return this;
        }
        return Arrays.equals(slots, other.slots) ? combinedAlike(other, combine) : merged(other, combine);
    }

    /** The usual case: the same slots again, so that nothing need be searched. */
    private Counts combinedAlike(Counts other, LongBinaryOperator combine) {
        var combined = new long[amounts.length];
        boolean cancelled = false;
        for (int i = 0; i < combined.length; i++) {
            combined[i] = combine.applyAsLong(amounts[i], other.amounts[i]);
            cancelled |= combined[i] == 0;
        }
        return cancelled ? without(slots, combined, combined.length) : new Counts(slots, combined);
    }

    private Counts merged(Counts other, LongBinaryOperator combine) {
        var kinds = new short[slots.length + other.slots.length];
        var combined = new long[kinds.length];
        int mine = 0;
        int theirs = 0;
        int size = 0;
        while (mine < slots.length || theirs < other.slots.length) {
            int order =
                    mine == slots.length ? 1 : theirs == other.slots.length ? -1 : slots[mine] - other.slots[theirs];
            kinds[size] = order <= 0 ? slots[mine] : other.slots[theirs];
            combined[size] =
                    combine.applyAsLong(order <= 0 ? amounts[mine++] : 0, order >= 0 ? other.amounts[theirs++] : 0);
            size += combined[size] == 0 ? 0 : 1;
        }
        return trimmed(kinds, combined, size);
    }

    /** The first {@code length} of them without the zeros. */
    private static Counts without(short[] kinds, long[] all, int length) {
        var slots = new short[length];
        var amounts = new long[length];
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (all[i] != 0) {
                slots[kept] = kinds[i];
                amounts[kept++] = all[i];
            }
        }
        return trimmed(slots, amounts, kept);
    }

    /** The first {@code size} of them, none of which is zero; the arrays are given up. */
    private static Counts trimmed(short[] slots, long[] amounts, int size) {
        if (size == 0) {
            return ZERO;
        }
        return size == slots.length
                ? new Counts(slots, amounts)
                : new Counts(Arrays.copyOf(slots, size), Arrays.copyOf(amounts, size));
    }
}
