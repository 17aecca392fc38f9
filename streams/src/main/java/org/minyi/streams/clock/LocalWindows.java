package org.minyi.streams.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import org.minyi.streams.contract.Window;

/** The calendar windows of a zone: which hour, day, month and year of local time a moment lies in. */
public final class LocalWindows {

    // Every offset in use since 1972 is a multiple of a quarter of an hour, so no hour begins inside one.
    private static final long QUARTER_MS = 15 * 60 * 1000L;
    private static final long DAY_MS = 24 * 60 * 60 * 1000L;
    private static final int MOST_REMEMBERED = 50_000;

    private final ZoneId zone;
    private final ConcurrentHashMap<Long, Window> hours = new ConcurrentHashMap<>();

    /** The windows of that zone. */
    public LocalWindows(ZoneId zone) {
        this.zone = zone;
    }

    /** The zone of these windows. */
    public ZoneId zone() {
        return zone;
    }

    /** The hour in which a moment (epoch milliseconds) lies. */
    public Window hour(long moment) {
        long quarter = Math.floorDiv(moment, QUARTER_MS);
        var known = hours.get(quarter);
        if (known != null) {
            return known;
        }
        if (hours.size() >= MOST_REMEMBERED) {
            hours.clear();
        }
        var hour = named(Instant.ofEpochMilli(moment).atZone(zone).toOffsetDateTime());
        hours.put(quarter, hour);
        return hour;
    }

    /** The day in which a moment (epoch milliseconds) lies. */
    public Window day(long moment) {
        return hour(moment).day();
    }

    /** The day of UTC in which a moment (epoch milliseconds) lies, whatever the zone. */
    public static Window utcDay(long moment) {
        return new Window(LocalDate.ofEpochDay(Math.floorDiv(moment, DAY_MS)) + "Z");
    }

    /** The first instant of a window. */
    public Instant start(Window window) {
        return switch (window.kind()) {
            case YEAR -> startOf(window.text() + "-01-01");
            case MONTH -> startOf(window.text() + "-01");
            case DAY -> startOf(window.text());
            case HOUR -> OffsetDateTime.parse(window.text()).toInstant();
            case UTC_DAY -> Instant.parse(window.day().text() + "T00:00:00Z");
        };
    }

    /** The first instant after a window. */
    public Instant end(Window window) {
        ZonedDateTime start = start(window).atZone(zone);
        return switch (window.kind()) {
            case YEAR -> start.toLocalDate().plusYears(1).atStartOfDay(zone).toInstant();
            case MONTH -> start.toLocalDate().plusMonths(1).atStartOfDay(zone).toInstant();
            case DAY -> start.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
            case HOUR -> start.toInstant().plus(1, ChronoUnit.HOURS);
            case UTC_DAY -> start.toInstant().plus(1, ChronoUnit.DAYS);
        };
    }

    private Instant startOf(String day) {
        return LocalDate.parse(day).atTime(LocalTime.MIN).atZone(zone).toInstant();
    }

    private static Window named(OffsetDateTime moment) {
        return new Window(moment.truncatedTo(ChronoUnit.HOURS).toString());
    }
}
