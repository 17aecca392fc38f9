package org.minyi.workbench.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The public holidays and the weekend days worked in exchange.
 *
 * @param off days off, whatever day of the week they are
 * @param worked weekend days that are worked
 */
public record Holidays(Set<LocalDate> off, Set<LocalDate> worked) {

    /** Whether offices work on that day. */
    public boolean isWorked(LocalDate day) {
        return worked.contains(day) || !off.contains(day) && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
