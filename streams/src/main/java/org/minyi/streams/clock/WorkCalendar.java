package org.minyi.streams.clock;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday, but for the days off and the weekend days worked that notices name. A year
 * is known once a day off before its December is named; days of late December alone are named by the notice for the
 * year after. Nothing is ever guessed about other years.
 */
public final class WorkCalendar {

    private final TreeMap<LocalDate, CalendarFile.Day> named;
    private final SortedSet<Integer> years;
    private final long firstDay;
    private final BitSet worked;
    private final int[] workedBefore;
    private final int[] workdays;

    private WorkCalendar(Map<LocalDate, CalendarFile.Day> named) {
        this.named = new TreeMap<>(named);
        this.years = yearsIn(this.named);
        this.firstDay = years.isEmpty() ? 0 : firstDayOf(years.first());
        int span = years.isEmpty() ? 0 : (int) (firstDayOf(years.last() + 1) - firstDay);
        this.worked = new BitSet(span);
        this.workedBefore = new int[span + 1];
        for (int i = 0; i < span; i++) {
            worked.set(i, isWorked(LocalDate.ofEpochDay(firstDay + i)));
            workedBefore[i + 1] = workedBefore[i] + (worked.get(i) ? 1 : 0);
        }
        this.workdays = worked.stream().toArray();
    }

    /** The State Council's notices that this version carries, 2022 to 2026. */
    public static WorkCalendar shipped() {
        return of(TextFile.shipped("/calendars/cn.csv"));
    }

    /**
     * The days that a file names, {@code date,kind,holiday,paper}, and no others.
     *
     * @throws UnusableFileException with the line that cannot be used
     */
    public static WorkCalendar of(Path file) {
        return of(TextFile.read(file));
    }

    static WorkCalendar of(TextFile file) {
        return new WorkCalendar(Map.of()).with(file);
    }

    /**
     * This calendar and the days that a file names; of a day that both name the file has the last word.
     *
     * @throws UnusableFileException with the line that cannot be used
     */
    public WorkCalendar with(Path file) {
        return with(TextFile.read(file));
    }

    WorkCalendar with(TextFile file) {
        var added = CalendarFile.read(file);
        var all = new TreeMap<>(named);
        all.putAll(added);
        var calendar = new WorkCalendar(all);
        added.forEach((date, day) -> {
            if (date.getMonthValue() < 12 && !calendar.knows(date.getYear())) {
                throw day.place().refusal("of " + date.getYear() + " no day off is named: add its holidays");
            }
        });
        return calendar;
    }

    /** The years whose every day is known, in order. */
    public List<Integer> years() {
        return List.copyOf(years);
    }

    /** Whether every day of that year is known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /**
     * Whether that day is worked.
     *
     * @throws IllegalArgumentException in a year that is not known
     */
    public boolean isWorkday(LocalDate day) {
        if (!knows(day.getYear())) {
            throw new IllegalArgumentException(day + " is in a year whose calendar is not loaded");
        }
        return worked.get((int) (day.toEpochDay() - firstDay));
    }

    /** A line a known year that names what is not as the weekday says; equal lines count equal working days. */
    public List<String> lines() {
        return years.stream().map(this::line).toList();
    }

    /** The first year that is not known among those of the days after one up to another (epoch days). */
    OptionalInt missingYear(long after, long upTo) {
        int last = LocalDate.ofEpochDay(upTo).getYear();
        for (int year = LocalDate.ofEpochDay(after + 1).getYear(); year <= last; year++) {
            if (!knows(year)) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }

    /** How many days after one up to another (epoch days) are worked; days of unknown years count as not worked. */
    int workdays(long after, long upTo) {
        return workedThrough(upTo) - workedThrough(after);
    }

    /** The n-th working day after a day (epoch days), or a day of the first year that is not known on the way. */
    long workday(long after, int n) {
        int place = workedThrough(after) + n - 1;
        return place < workdays.length
                ? firstDay + workdays[place]
                : Math.max(after + 1, firstDay + workedBefore.length - 1);
    }

    private int workedThrough(long day) {
        return workedBefore[(int) Math.max(0, Math.min(day - firstDay + 1, workedBefore.length - 1))];
    }

    private boolean isWorked(LocalDate day) {
        var said = named.get(day);
        return knows(day.getYear()) && (said == null ? !isWeekend(day) : said.worked());
    }

    private String line(int year) {
        return "calendar." + year + "=" + exceptions(year, false)
                + exceptions(year, true).stripTrailing();
    }

    private String exceptions(int year, boolean working) {
        return named.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).keySet().stream()
                .filter(day -> isWorked(day) == working && isWeekend(day) == working)
                .map(day -> day.toString().substring(5))
                .collect(Collectors.joining(" ", working ? "worked " : "off ", " "));
    }

    private static SortedSet<Integer> yearsIn(Map<LocalDate, CalendarFile.Day> named) {
        var years = new TreeSet<Integer>();
        named.forEach((date, day) -> {
            if (!day.worked() && date.getMonthValue() < 12) {
                years.add(date.getYear());
            }
        });
        return years;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static long firstDayOf(int year) {
        return LocalDate.ofYearDay(year, 1).toEpochDay();
    }
}
