package org.minyi.streams.contract;

import java.util.Objects;
import java.util.regex.Pattern;

/** Texts for cells of CSV: one that a spreadsheet would take for a formula has an apostrophe before it. */
public final class SafeText {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

    private SafeText() {}

    /** The value as the text of a cell; null is an empty one. */
    public static String of(Object value) {
        var text = Objects.toString(value, "");
        boolean runs = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return runs ? "'" + text : text;
    }
}
