package org.minyi.streams.contract;

import java.math.BigInteger;

/** An exact fraction in its lowest terms; what stands below is positive. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /**
     * Brings it to its lowest terms.
     *
     * @throws ArithmeticException when it divides by zero
     */
    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + " divided by zero");
        }
        var common = numerator.gcd(denominator);
        var divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** One whole number over another, which is not zero. */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** This less the other. */
    public Rational minus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This divided by the other, which is not zero. */
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The same without its sign. */
    public Rational abs() {
        return new Rational(numerator.abs(), denominator);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 4/5}, or {@code 4} where it is whole. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
