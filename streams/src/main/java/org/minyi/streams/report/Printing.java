package org.minyi.streams.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Rational;

/**
 * How exact figures become printed ones; a choice of each report, made nowhere else.
 *
 * @param rounding DOWN truncates, HALF_UP rounds
 * @param scale digits behind the point of a percentage
 * @param trailingZeros whether 9.4 is printed 9.40
 */
public record Printing(RoundingMode rounding, int scale, boolean trailingZeros) {

    /** What is printed where there is nothing to divide by: neither 0 nor 100. */
    public static final String EMPTY = "—";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Rational ONE_OF_A_HUNDRED = Rational.of(1, 100);
    private static final Rational SECONDS_AN_HOUR = Rational.of(3600, 1);

    /**
     * A share as a percentage. Short of everything it never prints 100, and above nothing never 0.
     */
    public String percent(Figure share) {
        if (share.isEmpty()) {
            return EMPTY;
        }
        long numerator = share.numerator();
        long denominator = share.denominator().orElseThrow();
        var exact = BigDecimal.valueOf(numerator).multiply(HUNDRED);
        var rounded = exact.divide(BigDecimal.valueOf(denominator), scale, rounding);
        if (numerator < denominator && rounded.compareTo(HUNDRED) >= 0) {
            rounded = HUNDRED.subtract(smallest());
        }
        if (numerator > 0 && rounded.signum() == 0) {
            rounded = smallest();
        }
        return text(rounded) + "%";
    }

    /** A mean, or another quotient that is no share. */
    public String quotient(Figure mean) {
        if (mean.isEmpty()) {
            return EMPTY;
        }
        return text(BigDecimal.valueOf(mean.numerator())
                .divide(BigDecimal.valueOf(mean.denominator().orElseThrow()), scale, rounding));
    }

    /** A number of seconds in hours. */
    public String hours(Figure seconds) {
        return seconds.value()
                .map(value -> text(rounded(value.over(SECONDS_AN_HOUR))))
                .orElse(EMPTY);
    }

    /** A count in larger units: 563418 in units of 10000 is 56.34. */
    public String scaled(long count, long unit) {
        return text(rounded(Rational.of(count, unit)));
    }

    /** A difference with its sign; never 0 where there is one. */
    public String signed(Rational difference) {
        var amount = rounded(difference.abs());
        var shown = amount.signum() == 0 && difference.signum() != 0 ? smallest() : amount;
        return (difference.signum() > 0 ? "+" : difference.signum() < 0 ? "-" : "") + text(shown);
    }

    /** A difference of two shares in percentage points, or a growth in percent, without the word. */
    public String signedPercent(Rational difference) {
        return signed(difference.over(ONE_OF_A_HUNDRED));
    }

    /**
     * A count in whole units, with 余 only when something remains: 563418 in units of 10000 万 is 56万余. Below one unit
     * it is the count itself.
     */
    public static String floored(long count, long unit, String word) {
        if (count < unit) {
            return Long.toString(count);
        }
        return count / unit * (word.isEmpty() ? unit : 1) + word + (count % unit == 0 ? "" : "余");
    }

    /** How it rounds, e.g. 截断，保留2位小数 truncated after 2 digits. */
    public String inWords() {
        return switch (rounding) {
            case DOWN -> "截断，保留%d位小数 truncated after %d digits".formatted(scale, scale);
            case HALF_UP -> "四舍五入，保留%d位小数 rounded half up to %d digits".formatted(scale, scale);
            default -> "舍入方式%s，保留%d位小数 rounded %s to %d digits".formatted(rounding, scale, rounding, scale);
        };
    }

    private BigDecimal rounded(Rational value) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), scale, rounding);
    }

    private BigDecimal smallest() {
        return new BigDecimal(BigInteger.ONE, scale);
    }

    private String text(BigDecimal value) {
        var scaled = value.setScale(scale);
        return trailingZeros
                ? scaled.toPlainString()
                : scaled.stripTrailingZeros().toPlainString();
    }
}
