package org.minyi.streams.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The moment up to which events are looked at: what happened later has not happened yet.
 *
 * @param text the moment as answers name it: {@code 2023-06-30T24:00}, or {@code 2023-06-30T10:37+08:00}
 * @param moment the moment itself; a deadline that is not before it is not breached
 * @param last when the last events happened that are looked at, epoch milliseconds
 */
public record AsOf(String text, Instant moment, long last) {

    /** Everything that is known is looked at. */
    public static final AsOf KNOWN_NOW = new AsOf("", Instant.ofEpochMilli(Long.MAX_VALUE), Long.MAX_VALUE);

    private static final Pattern WHOLE_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T24:00)?");

    /**
     * Reads what a user wrote: a day is looked at to its end, so that what happens at 00:00 of the next belongs to the
     * next; of a moment with a time of day also what happened at that very moment is looked at.
     *
     * @throws IllegalArgumentException when it is no moment, or one that this zone has not, or has twice
     */
    public static AsOf parse(String text, ZoneId zone) {
        try {
            var day = WHOLE_DAY.matcher(text);
            return day.matches() ? endOf(LocalDate.parse(day.group(1)), zone) : at(instant(text, zone), zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no moment: write 2023-06-30 for the end of that day (24:00 local time),"
                            + " 2023-06-30T10:37 in local time, or 2023-06-30T10:37+08:00",
                    e);
        }
    }

    /** The end of that day. */
    public static AsOf endOf(LocalDate day, ZoneId zone) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new AsOf(day + "T24:00", end, end.toEpochMilli() - 1);
    }

    /** That moment and what happened at it; whole milliseconds, as events are timed. */
    public static AsOf at(Instant moment, ZoneId zone) {
        long last = moment.toEpochMilli();
        var whole = Instant.ofEpochMilli(last);
        return new AsOf(whole.atZone(zone).toOffsetDateTime().toString(), whole, last);
    }

    /** Whether what happened at that moment (epoch milliseconds) is looked at. */
    public boolean includes(long happenedAt) {
        return happenedAt <= last;
    }

    private static Instant instant(String text, ZoneId zone) {
        if (text.matches(".*(Z|[+-]\\d{2}:?\\d{2}(:\\d{2})?)")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        var local = LocalDateTime.parse(text);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new IllegalArgumentException("on the clocks of " + zone + " the time " + local
                    + (offsets.isEmpty() ? " does not exist" : " comes twice") + ": write it with its offset, e.g. "
                    + local + zone.getRules().getOffset(local));
        }
        return local.toInstant(offsets.get(0));
    }
}
