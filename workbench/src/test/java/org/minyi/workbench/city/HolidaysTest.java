package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minyi.streams.clock.WorkCalendar;

class HolidaysTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();

    @Test
    void areThoseOfTheCalendar() {
        Holidays holidays = Holidays.of(2026, CALENDAR);

        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
                .allMatch(day -> holidays.isWorked(day) == CALENDAR.isWorkday(day));
        assertThat(holidays.off()).contains(LocalDate.parse("2026-10-01"));
        assertThat(holidays.worked()).isNotEmpty();
    }

    @Test
    void areWeekendsOnlyInAYearThatTheCalendarDoesNotKnow() {
        Holidays holidays = Holidays.of(2040, CALENDAR);

        assertThat(holidays.isWorked(LocalDate.parse("2040-10-01"))).isTrue();
        assertThat(holidays.isWorked(LocalDate.parse("2040-10-06"))).isFalse();
    }
}
