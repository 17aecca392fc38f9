package org.minyi.streams.contract;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** How much of each measure: immutable, exact, sparse, in the order of {@link Measure}; zeros are left out. */
public final class Counts {

    /** Nothing of anything. */
    public static final Counts ZERO = new Counts(new short[0], new long[0]);

    private final short[] measures;
    private final long[] amounts;

    private Counts(short[] measures, long[] amounts) {
        this.measures = measures;
        this.amounts = amounts;
    }

    /** An amount of one measure. */
    public static Counts of(Measure measure, long amount) {
        return amount == 0 ? ZERO : new Counts(new short[] {(short) measure.ordinal()}, new long[] {amount});
    }

    /** One of each. */
    public static Counts oneOf(Measure... each) {
        var sum = ZERO;
        for (var measure : each) {
            sum = sum.plus(of(measure, 1));
        }
        return sum;
    }

    /** The amounts of a map; zeros are left out. */
    public static Counts of(Map<Measure, Long> amounts) {
        var sum = ZERO;
        for (var entry : amounts.entrySet()) {
            sum = sum.plus(of(entry.getKey(), entry.getValue()));
        }
        return sum;
    }

    /** How much of this measure; 0 where there is none. */
    public long get(Measure measure) {
        int at = Arrays.binarySearch(measures, (short) measure.ordinal());
        return at < 0 ? 0 : amounts[at];
    }

    /**
     * Both together, measure by measure.
     *
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    public Counts plus(Counts other) {
        if (other.isZero()) {
            return this;
        }
        return Arrays.equals(measures, other.measures) ? plusAlike(other) : merged(other);
    }

    /** The same amounts with the other sign. */
    public Counts negated() {
        var negative = new long[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            negative[i] = Math.negateExact(amounts[i]);
        }
        return new Counts(measures, negative);
    }

    /** Whether nothing is left. */
    public boolean isZero() {
        return measures.length == 0;
    }

    /** How many measures have an amount. */
    public int size() {
        return measures.length;
    }

    /** Hands over each measure with its amount, in order. */
    public void forEach(BiConsumer<Measure, Long> each) {
        for (int i = 0; i < measures.length; i++) {
            each.accept(Measure.at(measures[i]), amounts[i]);
        }
    }

    /** The amounts as a map, in order. */
    public Map<Measure, Long> asMap() {
        var map = new EnumMap<Measure, Long>(Measure.class);
        forEach(map::put);
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts
                && Arrays.equals(measures, counts.measures)
                && Arrays.equals(amounts, counts.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(measures) + Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        forEach((measure, amount) -> text.append(text.isEmpty() ? "" : " ")
                .append(measure.id())
                .append('=')
                .append(amount));
        return text.toString();
    }

    /** The usual case: the same measures again, so that the sum needs no search. */
    private Counts plusAlike(Counts other) {
        var sum = new long[amounts.length];
        boolean cancelled = false;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(amounts[i], other.amounts[i]);
            cancelled |= sum[i] == 0;
        }
        return cancelled ? without(measures, sum, sum.length) : new Counts(measures, sum);
    }

    private Counts merged(Counts other) {
        var kinds = new short[measures.length + other.measures.length];
        var sum = new long[kinds.length];
        int mine = 0;
        int theirs = 0;
        int at = 0;
        while (mine < measures.length || theirs < other.measures.length) {
            int order = mine == measures.length
                    ? 1
                    : theirs == other.measures.length ? -1 : measures[mine] - other.measures[theirs];
            kinds[at] = order <= 0 ? measures[mine] : other.measures[theirs];
            sum[at++] = order < 0
                    ? amounts[mine]
                    : order > 0 ? other.amounts[theirs] : Math.addExact(amounts[mine], other.amounts[theirs]);
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return without(kinds, sum, at);
    }

    /** The first {@code length} of them without the zeros. */
    private static Counts without(short[] kinds, long[] sum, int length) {
        int kept = 0;
        var measures = new short[length];
        var amounts = new long[length];
        for (int i = 0; i < length; i++) {
            if (sum[i] != 0) {
                measures[kept] = kinds[i];
                amounts[kept++] = sum[i];
            }
        }
        return kept == 0 ? ZERO : new Counts(Arrays.copyOf(measures, kept), Arrays.copyOf(amounts, kept));
    }
}
