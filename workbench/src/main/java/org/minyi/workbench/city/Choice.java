package org.minyi.workbench.city;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A choice among a few things, each with its weight. */
final class Choice<T> {

    /** Weights may be fractions; ranges are whole numbers, fine enough for any. */
    private static final long FINENESS = 1 << 20;

    private final List<T> things;
    private final Ranges ranges;

    private Choice(List<T> things, double... weights) {
        this.things = things;
        this.ranges = Ranges.split(FINENESS, weights);
    }

    static <T> Choice<T> of(List<T> things, ToDoubleFunction<T> weight) {
        return new Choice<>(
                List.copyOf(things), things.stream().mapToDouble(weight).toArray());
    }

    static <T> Choice<T> of(Map<T, Double> weights) {
        return of(List.copyOf(weights.keySet()), weights::get);
    }

    /** The thing at a number from 0 to before 1. */
    T at(double share) {
        return things.get(ranges.find((long) (share * FINENESS)));
    }
}
