package org.minyi.streams.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Window;

/** The calendar windows of a zone: which hour, day, month and year of local time a moment lies in. */
public final class LocalWindows {

    // Every offset in use since 1972 is a multiple of a quarter of an hour, so no hour begins inside one.
    private static final long QUARTER_MS = 15 * 60 * 1000L;
    private static final long HOUR_MS = 60 * 60 * 1000L;
    private static final long DAY_MS = 24 * 60 * 60 * 1000L;
    private static final int MOST_REMEMBERED = 50_000;
    /** A year of them and more; a power of two. */
    private static final int QUARTERS_REMEMBERED = 1 << 16;
    /** Nothing is accepted that happened before 2000, UTC. */
    private static final int FIRST_YEAR = 1999;

    private static final Memo<Long, Window> UTC_DAYS =
            new Memo<>(MOST_REMEMBERED, day -> new Window(LocalDate.ofEpochDay(day) + "Z"));

    private final ZoneId zone;
    private final Hour[] hours = new Hour[QUARTERS_REMEMBERED];
    /** Each window once, so that equal ones are mostly the same. */
    private final Memo<Window, Window> once = new Memo<>(MOST_REMEMBERED, Function.identity());

    private final Memo<Window, Instant> starts;

    /** The hour and the day in which a quarter of an hour lies, counted from the epoch. */
    private record Hour(long quarter, Window hour, Window day) {}

    /** The windows of that zone. */
    public LocalWindows(ZoneId zone) {
        this.zone = zone;
        this.starts = new Memo<>(MOST_REMEMBERED, this::startOf);
    }

    /** The zone of these windows. */
    public ZoneId zone() {
        return zone;
    }

    /** The hour in which a moment (epoch milliseconds) lies. */
    public Window hour(long moment) {
        return around(moment).hour();
    }

    /** The day in which a moment (epoch milliseconds) lies. */
    public Window day(long moment) {
        return around(moment).day();
    }

    /** Asked several times for every event; two threads that meet in one place both find out what is there. */
    private Hour around(long moment) {
        long quarter = Math.floorDiv(moment, QUARTER_MS);
        int place = (int) quarter & QUARTERS_REMEMBERED - 1;
        var known = hours[place];
        if (known == null || known.quarter != quarter) {
            known = hourOfQuarter(quarter);
            hours[place] = known;
        }
        return known;
    }

    /** The year in which a moment (epoch milliseconds) lies. */
    public int year(long moment) {
        return Integer.parseInt(day(moment).text().substring(0, 4));
    }

    /** The day of UTC in which a moment (epoch milliseconds) lies, whatever the zone. */
    public static Window utcDay(long moment) {
        return UTC_DAYS.of(Math.floorDiv(moment, DAY_MS));
    }

    /** The first instant of a window. */
    public Instant start(Window window) {
        return starts.of(window);
    }

    private Instant startOf(Window window) {
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

    /** The hours of a day in order: 24 of them, 23 or 25 where the clocks are changed. */
    public List<Window> hours(Window day) {
        var hours = new ArrayList<Window>();
        for (var hour = start(day); hour.isBefore(end(day)); hour = hour.plus(1, ChronoUnit.HOURS)) {
            hours.add(hour(hour.toEpochMilli()));
        }
        return hours;
    }

    /** The window of the same length right before. */
    public Window previous(Window window) {
        var start = start(window).atZone(zone).toLocalDate();
        return switch (window.kind()) {
            case YEAR -> new Window("%04d".formatted(start.getYear() - 1));
            case MONTH -> new Window(YearMonth.from(start).minusMonths(1).toString());
            case DAY -> new Window(start.minusDays(1).toString());
            case HOUR -> hour(start(window).toEpochMilli() - 1);
            case UTC_DAY -> utcDay(start(window).toEpochMilli() - 1);
        };
    }

    /**
     * The same window of the year before; empty of 29 February, and of an hour by local time that was left out then. Of an
     * hour that came twice it is the one with the same offset, else the first.
     */
    public Optional<Window> yearBefore(Window window) {
        return switch (window.kind()) {
            case YEAR -> Optional.of(previous(window));
            case MONTH ->
                Optional.of(
                        new Window(YearMonth.parse(window.text()).minusYears(1).toString()));
            case DAY -> yearBefore(LocalDate.parse(window.text())).map(day -> new Window(day.toString()));
            case HOUR -> yearBefore(OffsetDateTime.parse(window.text()));
            case UTC_DAY -> yearBefore(LocalDate.parse(window.day().text())).map(day -> new Window(day + "Z"));
        };
    }

    private static Optional<LocalDate> yearBefore(LocalDate day) {
        var before = day.minusYears(1);
        return before.getDayOfMonth() == day.getDayOfMonth() ? Optional.of(before) : Optional.empty();
    }

    private Optional<Window> yearBefore(OffsetDateTime hour) {
        return yearBefore(hour.toLocalDate())
                .map(day -> day.atTime(hour.toLocalTime()))
                .flatMap(then -> zone.getRules().getValidOffsets(then).stream()
                        .min(Comparator.comparing(offset -> !offset.equals(hour.getOffset())))
                        .map(offset -> hour(then.toInstant(offset).toEpochMilli())));
    }

    /**
     * All time up to the end of a window or, where that lies ahead of {@code now}, to the last moment at which a window
     * of the finest length was over.
     *
     * @param finest {@code HOUR} or {@code DAY}
     */
    public Past upTo(Window window, Window.Kind finest, Instant now) {
        var begun = finest == Window.Kind.HOUR ? hour(now.toEpochMilli()) : day(now.toEpochMilli());
        var last = start(begun);
        var whole = finest == Window.Kind.DAY ? window.orItsDay() : window;
        var end = end(whole).isBefore(last) ? end(whole) : last;
        return new Past(before(end, finest), end);
    }

    /**
     * The same for those who look at events up to a moment only: of a window that ends later, all time up to that moment.
     * The last of its windows may then reach further, but holds nothing that happened later.
     */
    public Past upTo(Window window, Window.Kind finest, AsOf asOf) {
        var end = end(finest == Window.Kind.DAY ? window.orItsDay() : window);
        if (!end.isAfter(asOf.moment())) {
            return new Past(before(end, finest), end);
        }
        var last = finest == Window.Kind.HOUR ? hour(asOf.last()) : day(asOf.last());
        return new Past(before(end(last), finest), asOf.moment());
    }

    private List<Window> before(Instant moment, Window.Kind finest) {
        var end = moment.atZone(zone);
        var windows = new ArrayList<Window>();
        for (int year = FIRST_YEAR; year < end.getYear(); year++) {
            windows.add(new Window(Integer.toString(year)));
        }
        for (int month = 1; month < end.getMonthValue(); month++) {
            windows.add(new Window(YearMonth.of(end.getYear(), month).toString()));
        }
        for (int day = 1; day < end.getDayOfMonth(); day++) {
            windows.add(new Window(end.toLocalDate().withDayOfMonth(day).toString()));
        }
        if (finest == Window.Kind.HOUR) {
            long hour = end.toLocalDate().atStartOfDay(zone).toInstant().toEpochMilli();
            for (; hour < moment.toEpochMilli(); hour += HOUR_MS) {
                windows.add(hour(hour));
            }
        }
        return windows;
    }

    private Instant startOf(String day) {
        return LocalDate.parse(day).atTime(LocalTime.MIN).atZone(zone).toInstant();
    }

    private Hour hourOfQuarter(long quarter) {
        OffsetDateTime begins =
                Instant.ofEpochMilli(quarter * QUARTER_MS).atZone(zone).toOffsetDateTime();
        var hour = new Window(begins.truncatedTo(ChronoUnit.HOURS).toString());
        return new Hour(quarter, once.of(hour), once.of(hour.day()));
    }
}
