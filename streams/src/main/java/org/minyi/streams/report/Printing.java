package org.minyi.streams.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.minyi.streams.contract.Figure;

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
        var smallest = new BigDecimal(BigInteger.ONE, scale);
        if (numerator < denominator && rounded.compareTo(HUNDRED) >= 0) {
            rounded = HUNDRED.subtract(smallest);
        }
        if (numerator > 0 && rounded.signum() == 0) {
            rounded = smallest;
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

    private String text(BigDecimal value) {
        var scaled = value.setScale(scale);
        return trailingZeros
                ? scaled.toPlainString()
                : scaled.stripTrailingZeros().toPlainString();
    }
}
