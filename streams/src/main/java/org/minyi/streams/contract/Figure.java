package org.minyi.streams.contract;

import java.util.OptionalLong;

/**
 * An exact figure, not yet rounded: a count, or a numerator over a denominator. A mean is a sum over a number of things; a
 * percentile is the middle of a bucket, the sum of the bucket's bounds over 2.
 *
 * @param metric its definition
 * @param key the scope and window it is about
 * @param numerator the count, or what is divided
 * @param denominator what it is divided by; empty for a count
 */
public record Figure(Metric metric, CellKey key, long numerator, OptionalLong denominator) {

    /** A number of things. */
    public static Figure count(Metric metric, CellKey key, long count) {
        return new Figure(metric, key, count, OptionalLong.empty());
    }

    /** One number over another; 0/0 is kept as it is. */
    public static Figure ratio(Metric metric, CellKey key, long numerator, long denominator) {
        return new Figure(metric, key, numerator, OptionalLong.of(denominator));
    }

    /** Whether this divides by zero and so says nothing. */
    public boolean isEmpty() {
        return denominator.isPresent() && denominator.getAsLong() == 0;
    }
}
