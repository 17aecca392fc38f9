package org.minyi.streams.report;

import java.util.Locale;

/** The frame of a chart whose values stand upright on a line: grid, ticks and the way from a value to a place. */
final class Plot {

    static final int WIDTH = 760;

    private static final int LEFT = 58;
    private static final int RIGHT = 8;
    private static final int TOP = 16;
    private static final int BOTTOM = 34;
    private static final int TICK_GAP = 6;
    private static final int HALF_LETTER = 4;

    private final Markup page;
    private final int height;
    private final Axis axis;
    private final int slots;

    /** A frame of that height for so many columns beside one another, with values up to the greatest. */
    Plot(Markup page, int height, int slots, long greatest) {
        this.page = page;
        this.height = height;
        this.slots = slots;
        this.axis = Axis.upTo(greatest);
    }

    /** Opens the picture; the label says in words what it shows. */
    void begin(String label) {
        page.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img", "aria-label", label);
        for (long tick : axis.ticks()) {
            var y = number(y(tick));
            page.empty("line", "x1", LEFT, "x2", WIDTH - RIGHT, "y1", y, "y2", y, "class", tick == 0 ? "axis" : "grid");
            page.element(
                    "text",
                    Long.toString(tick),
                    "x",
                    LEFT - TICK_GAP,
                    "y",
                    number(y(tick) + HALF_LETTER),
                    "class",
                    "end");
        }
    }

    /** A column from the line up to its value; the title shows when it is pointed at. */
    void column(int slot, long value, double share, String title) {
        double width = slotWidth() * share;
        page.open(
                "rect",
                "x",
                number(left(slot) + (slotWidth() - width) / 2),
                "y",
                number(y(value)),
                "width",
                number(width),
                "height",
                number(y(0) - y(value)),
                "class",
                "bar");
        page.element("title", title).close();
    }

    /** A word in the middle below a slot. */
    void below(double slot, String word) {
        page.element(
                "text", word, "x", number(left(slot) + slotWidth() / 2), "y", height - BOTTOM / 2, "class", "middle");
    }

    /** A word above a column. */
    void above(int slot, long value, String word) {
        page.element(
                "text",
                word,
                "x",
                number(left(slot) + slotWidth() / 2),
                "y",
                number(y(value) - HALF_LETTER),
                "class",
                "middle");
    }

    void end() {
        page.close();
    }

    private double left(double slot) {
        return LEFT + slot * slotWidth();
    }

    private double slotWidth() {
        return (double) (WIDTH - LEFT - RIGHT) / slots;
    }

    private double y(long value) {
        return height - BOTTOM - (double) (height - TOP - BOTTOM) * value / axis.end();
    }

    static String number(double place) {
        return String.format(Locale.ROOT, "%.2f", place);
    }
}
