package org.minyi.streams.report;

/** Text in columns of a terminal, in which Chinese characters take two. */
public final class Columns {

    private static final int FIRST_WIDE = 0x2E80;

    private Columns() {}

    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }

    static String right(String text, int columns) {
        return " ".repeat(Math.max(1, columns - width(text))) + text;
    }

    /** How many columns of a terminal it takes. */
    public static int width(String text) {
        return text.codePoints().map(point -> point >= FIRST_WIDE ? 2 : 1).sum();
    }
}
