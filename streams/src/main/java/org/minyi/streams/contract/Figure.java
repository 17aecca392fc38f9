package org.minyi.streams.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An exact figure, not yet rounded: a count, or a numerator over a denominator. A mean is a sum over a number of things; a
 * percentile is the middle of a bucket, the sum of the bucket's bounds over 2.
 *
 * @param metric its definition
 * @param key the scope and window it is about
 * @param numerator the count, or what is divided
 * @param denominator what it is divided by; empty for a count
 * @param moment when it stood so; empty for what is counted over its window
 */
public record Figure(Metric metric, CellKey key, long numerator, OptionalLong denominator, Optional<Instant> moment) {

    /** A number of things. */
    public static Figure count(Metric metric, CellKey key, long count) {
        return new Figure(metric, key, count, OptionalLong.empty(), Optional.empty());
    }

    /** One number over another; 0/0 is kept as it is. */
    public static Figure ratio(Metric metric, CellKey key, long numerator, long denominator) {
        return new Figure(metric, key, numerator, OptionalLong.of(denominator), Optional.empty());
    }

    /** The same, as it stood at that moment. */
    public Figure at(Instant when) {
        return new Figure(metric, key, numerator, denominator, Optional.of(when));
    }

    /** What it comes to, exactly; empty where it divides by zero. */
    public Optional<Rational> value() {
        return isEmpty() ? Optional.empty() : Optional.of(Rational.of(numerator, denominator.orElse(1)));
    }

    /** Whether this divides by zero and so says nothing. */
    public boolean isEmpty() {
        return denominator.isPresent() && denominator.getAsLong() == 0;
    }
}
