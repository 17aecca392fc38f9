package org.minyi.workbench.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minyi.streams.clock.WorkCalendar;

/**
 * The public holidays and the weekend days worked in exchange.
 *
 * @param off days off, whatever day of the week they are
 * @param worked weekend days that are worked
 */
public record Holidays(Set<LocalDate> off, Set<LocalDate> worked) {

    /** Those of a year by that calendar; none if it does not know the year. */
    static Holidays of(int year, WorkCalendar calendar) {
        if (!calendar.knows(year)) {
            return new Holidays(Set.of(), Set.of());
        }
        return new Holidays(
                days(year, day -> !isWeekend(day) && !calendar.isWorkday(day)),
                days(year, day -> isWeekend(day) && calendar.isWorkday(day)));
    }

    /** Whether offices work on that day. */
    public boolean isWorked(LocalDate day) {
        return worked.contains(day) || !off.contains(day) && !isWeekend(day);
    }

    private static Set<LocalDate> days(int year, Predicate<LocalDate> which) {
        return LocalDate.ofYearDay(year, 1)
                .datesUntil(LocalDate.ofYearDay(year + 1, 1))
                .filter(which)
                .collect(Collectors.toSet());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
