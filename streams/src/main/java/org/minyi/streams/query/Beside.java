package org.minyi.streams.query;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minyi.streams.contract.Compared;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Rational;
import org.minyi.streams.contract.Window;

/**
 * The same figure of another window, as it is answered over HTTP; all of it exact.
 *
 * @param with previous (环比) or year-before (同比)
 * @param window null where the calendar has none
 * @param numerator of the base; null where nothing is known of that time
 * @param denominator of the base; null for a count
 * @param difference the figure less its base, null where one of the two says nothing
 * @param growth the difference as a part of the base; null where the base is 0 too
 */
record Beside(String with, String window, Long numerator, Long denominator, Fraction difference, Fraction growth) {

    /** An exact fraction in its lowest terms. */
    record Fraction(BigInteger numerator, BigInteger denominator) {

        static Fraction of(Rational rational) {
            return new Fraction(rational.numerator(), rational.denominator());
        }
    }

    static Beside of(Compared compared) {
        var base = compared.base();
        return new Beside(
                compared.with().id(),
                compared.window().map(Window::text).orElse(null),
                base.map(figure -> figure.numerator()).orElse(null),
                base.filter(figure -> figure.denominator().isPresent())
                        .map(figure -> figure.denominator().getAsLong())
                        .orElse(null),
                fraction(compared.difference()),
                fraction(compared.growth()));
    }

    /**
     * The comparisons that were asked for.
     *
     * @throws IllegalArgumentException when one of them is none
     */
    static List<Comparison> asked(List<String> names) {
        return names.stream().map(Beside::comparison).distinct().toList();
    }

    private static Comparison comparison(String name) {
        return Stream.of(Comparison.values())
                .filter(comparison -> comparison.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no comparison: write compare=previous or compare=year-before"));
    }

    private static Fraction fraction(Optional<Rational> rational) {
        return rational.map(Fraction::of).orElse(null);
    }
}
