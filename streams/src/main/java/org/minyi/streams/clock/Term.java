package org.minyi.streams.clock;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long something may take, e.g. three working days.
 *
 * @param amount 1 to 9999
 */
public record Term(int amount, Unit unit) {

    private static final int MOST = 9_999;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})\\s*(\\p{L}[\\p{L} ]*)");

    /** What a term counts. */
    public enum Unit {
        /** Hours that run through, day and night. */
        HOURS("hour", "小时", "个小时"),
        /** Days of the calendar after the starting one, to 24:00 of the last. */
        NATURAL_DAYS("natural day", "日", "天", "个自然日", "自然日"),
        /** Days that are worked after the starting one, to 24:00 of the last. */
        WORKING_DAYS("working day", "个工作日", "工作日");

        private final String english;
        private final List<String> chinese;

        Unit(String english, String... chinese) {
            this.english = english;
            this.chinese = List.of(chinese);
        }

        private boolean isCalled(String name) {
            return name.equals(english) || name.equals(english + "s") || chinese.contains(name);
        }
    }

    /** Refuses an amount that no rule means. */
    public Term {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("a term of " + amount + ": write a number from 1 to " + MOST);
        }
    }

    /**
     * Reads e.g. 3 working days, 1 working day, 5 natural days, 24 hours, 3个工作日, 5日, 5天 or 24小时.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Term parse(String text) {
        var written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            throw notATerm(text);
        }
        var unit = Arrays.stream(Unit.values())
                .filter(each -> each.isCalled(written.group(2)))
                .findFirst()
                .orElseThrow(() -> notATerm(text));
        return new Term(Integer.parseInt(written.group(1)), unit);
    }

    /** As it is written in English, e.g. 1 working day; reads back as the same term. */
    @Override
    public String toString() {
        return amount + " " + unit.english + (amount == 1 ? "" : "s");
    }

    private static IllegalArgumentException notATerm(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is no term: write e.g. 3 working days, 5 natural days or 24 hours");
    }
}
