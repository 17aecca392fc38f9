package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a figure is compared with, one a line: the base exactly, the difference exactly, and how much that is. */
final class ComparisonLine {

    private static final Map<String, String> NAMES = Map.of("previous", "环比 previous", "year-before", "同比 year before");
    private static final String NOTHING = "—";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 2;

    private ComparisonLine() {}

    static List<String> of(JsonNode figure) {
        var lines = new ArrayList<String>();
        boolean share = figure.path("unit").asText().equals("ratio");
        figure.path("comparisons").forEach(comparison -> lines.add(line(comparison, share)));
        return lines;
    }

    private static String line(JsonNode comparison, boolean share) {
        var name = comparison.path("with").asText();
        return "    %s  %s: %s  Δ %s  %s"
                .formatted(
                        NAMES.getOrDefault(name, name),
                        comparison.path("window").isTextual()
                                ? comparison.path("window").asText()
                                : NOTHING,
                        fraction(comparison, " / "),
                        fraction(comparison.path("difference"), "/"),
                        share
                                ? percent(comparison.path("difference"), "个百分点 points")
                                : percent(comparison.path("growth"), "%"));
    }

    private static String fraction(JsonNode node, String over) {
        if (!node.path("numerator").isNumber()) {
            return NOTHING;
        }
        var below = node.path("denominator");
        boolean whole = !below.isNumber() || over.equals("/") && below.asText().equals("1");
        return node.path("numerator").asText() + (whole ? "" : over + below.asText());
    }

    private static String percent(JsonNode fraction, String word) {
        if (!fraction.path("numerator").isNumber()) {
            return NOTHING;
        }
        var percent = fraction.path("numerator")
                .decimalValue()
                .multiply(HUNDRED)
                .divide(fraction.path("denominator").decimalValue(), MathContext.DECIMAL64)
                .setScale(DIGITS, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + word;
    }
}
