package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Fractions are exact and have one form each. */
class RationalLaws {

    @Property
    void aDifferenceIsWhatCrossMultiplicationSays(
            @ForAll long a, @ForAll @IntRange(min = 1) int b, @ForAll long c, @ForAll @IntRange(min = 1) int d) {
        var difference = Rational.of(a, b).minus(Rational.of(c, d));

        var top = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(d))
                .subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
        assertThat(difference.numerator().multiply(BigInteger.valueOf(b).multiply(BigInteger.valueOf(d))))
                .isEqualTo(top.multiply(difference.denominator()));
    }

    @Property
    void equalValuesAreEqual(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll @IntRange(min = 1, max = 1000) int times) {
        assertThat(Rational.of((long) a * times, (long) b * times)).isEqualTo(Rational.of(a, b));
        assertThat(Rational.of(-(long) a, -(long) b)).isEqualTo(Rational.of(a, b));
    }

    @Property
    void theyAreOrderedAsTheirDifferenceIsSigned(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        var one = Rational.of(a, b);
        var other = Rational.of(c, d);

        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(one.minus(other).signum());
    }

    @Example
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(1, 2).over(Rational.of(0, 1))).isInstanceOf(ArithmeticException.class);
    }

    @Example
    void theyReadAsPeopleWriteThem() {
        assertThat(Rational.of(8, 10)).hasToString("4/5");
        assertThat(Rational.of(8, 2)).hasToString("4");
        assertThat(Rational.of(-1, 3).abs()).hasToString("1/3");
    }
}
