package org.minyi.streams.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A calendar window of the city's zone, named by local time, so that the coarser windows are its prefixes.
 *
 * @param text {@code 2023}, {@code 2023-05}, {@code 2023-05-01} or {@code 2023-05-01T08:00+08:00}; an hour carries its
 *     offset because an autumn hour can come twice; {@code 2023-05-01Z} is a day of UTC, kept minute by minute
 */
public record Window(String text) implements Comparable<Window> {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int UTC_DAY = 11;
    private static final int HOUR = 11;
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:00(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?))?)?)?");

    /** The lengths that a window can have. */
    public enum Kind {
        HOUR,
        DAY,
        MONTH,
        YEAR,
        UTC_DAY
    }

    /**
     * Reads what a user wrote.
     *
     * @throws IllegalArgumentException when it is none of the four forms, or no date of the calendar
     */
    public static Window parse(String text) {
        if (!WRITTEN.matcher(text).matches() || !exists(text)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no window: write 2023, 2023-05, 2023-05-01 or 2023-05-01T08:00+08:00");
        }
        return new Window(text);
    }

    /** Whether the calendar has such a day, and the day such an hour. */
    private static boolean exists(String text) {
        try {
            switch (new Window(text).kind()) {
                case YEAR -> Year.parse(text);
                case MONTH -> YearMonth.parse(text);
                case DAY, UTC_DAY -> LocalDate.parse(text);
                case HOUR -> OffsetDateTime.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The length of this window. */
    public Kind kind() {
        return switch (text.length()) {
            case YEAR -> Kind.YEAR;
            case MONTH -> Kind.MONTH;
            case DAY -> Kind.DAY;
            case UTC_DAY -> Kind.UTC_DAY;
            default -> Kind.HOUR;
        };
    }

    /** The day this hour or day lies in. */
    public Window day() {
        return text.length() == DAY ? this : new Window(text.substring(0, DAY));
    }

    /** Which of the 24 hours by the local clock this hour is, from 0. */
    public int hourOfDay() {
        return Integer.parseInt(text.substring(HOUR, HOUR + 2));
    }

    /** The months that make it up: twelve of a year, one of a month, none of anything shorter. */
    public List<Window> months() {
        return switch (kind()) {
            case YEAR ->
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> new Window("%s-%02d".formatted(text, month)))
                        .toList();
            case MONTH -> List.of(this);
            case DAY, HOUR, UTC_DAY -> List.of();
        };
    }

    /** The month this day or hour lies in. */
    public Window month() {
        return new Window(text.substring(0, MONTH));
    }

    /** This window; of an hour its day, for what is kept by the day. */
    public Window orItsDay() {
        return kind() == Kind.HOUR ? day() : this;
    }

    /** The year this window lies in. */
    public Window year() {
        return new Window(text.substring(0, YEAR));
    }

    /** Whether it is one of these windows, or part of one. */
    public boolean liesIn(Set<Window> windows) {
        return windows.contains(this) || coarser().stream().anyMatch(windows::contains);
    }

    /** The coarser windows around this one, the next coarser first. */
    public List<Window> coarser() {
        var month = new Window(text.substring(0, Math.min(MONTH, text.length())));
        return switch (kind()) {
            case HOUR -> List.of(day(), month, year());
            case DAY -> List.of(month, year());
            case MONTH -> List.of(year());
            case YEAR, UTC_DAY -> List.of();
        };
    }

    /** Whether this window lies behind another of the same length. */
    public boolean isAfter(Window other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Window other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
