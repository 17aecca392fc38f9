package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.contract.Moment;

class CityClockTest {

    private static final long DAY_MS = 24 * 60 * 60 * 1000L;
    private static final CityClock HENGYANG = in("Asia/Shanghai");
    private static final CityClock NEW_YORK = in("America/New_York");

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        // National Day 2023: off from Friday 29 September to Friday 6 October, the weekend of 7 and 8 October worked.
        "2023-09-28T10:00, 1 working day, 2023-10-07",
        "2023-09-28T10:00, 2 working days, 2023-10-08",
        "2023-09-28T10:00, 3 working days, 2023-10-09",
        "2023-09-28T23:59, 3 working days, 2023-10-09",
        "2023-09-29T00:00, 3 working days, 2023-10-09",
        "2023-10-06T12:00, 5 working days, 2023-10-11",
        "2023-10-07T08:00, 1 working day, 2023-10-08",
        "2023-10-13T17:00, 1 working day, 2023-10-16",
        // Spring Festival 2023: off from 21 to 27 January, the weekend of 28 and 29 January worked.
        "2023-01-20T16:00, 1 working day, 2023-01-28",
        "2023-01-20T16:00, 3 working days, 2023-01-30",
        "2023-01-21T16:00, 5 working days, 2023-02-01",
        // Spring Festival 2024: Sunday 4 February worked, off from 10 to 17 February, Sunday 18 February worked.
        "2024-02-02T09:00, 1 working day, 2024-02-04",
        "2024-02-02T09:00, 5 working days, 2024-02-08",
        "2024-02-08T09:00, 3 working days, 2024-02-19",
        "2024-02-09T09:00, 15 working days, 2024-03-07",
        // Across the turn of the year: Saturday 31 December to Monday 2 January off.
        "2022-12-30T09:00, 1 working day, 2023-01-03",
        "2023-12-29T09:00, 1 working day, 2024-01-02",
        "2023-09-28T10:00, 5 natural days, 2023-10-03",
        "2024-02-28T23:00, 1 natural day, 2024-02-29",
        "2030-01-01T00:00, 1 natural day, 2030-01-02"
    })
    void endsDaysAt24OfTheLast(String start, String term, String lastDay) {
        assertThat(HENGYANG.due(local(start), Term.parse(term))).isEqualTo(Due.on(local(lastDay + "T00:00") + DAY_MS));
    }

    @Test
    void letsHoursRunThrough() {
        assertThat(HENGYANG.due(local("2023-09-29T10:30"), Term.parse("24 hours")))
                .isEqualTo(Due.on(local("2023-09-30T10:30")));
    }

    @ParameterizedTest(name = "{0} and {1} wants {2}")
    @CsvSource({
        "2021-12-30T09:00, 1 working day, 2021",
        "2020-06-01T09:00, 1 working day, 2020",
        "2026-12-31T09:00, 1 working day, 2027",
        "2026-12-30T09:00, 2 working days, 2027",
        "2029-05-01T09:00, 1 working day, 2029",
        "2022-01-01T09:00, 9999 working days, 2027"
    })
    void wantsTheFirstYearThatIsNotLoaded(String start, String term, int year) {
        assertThat(HENGYANG.due(local(start), Term.parse(term))).isEqualTo(Due.missing(year));
    }

    @Test
    void wantsNoYearOfWhichItCountsNoDay() {
        assertThat(HENGYANG.due(local("2026-12-30T09:00"), Term.parse("1 working day")))
                .isEqualTo(Due.on(local("2027-01-01T00:00")));
        assertThat(HENGYANG.due(local("2021-12-31T09:00"), Term.parse("1 working day")))
                .isEqualTo(Due.on(local("2022-01-05T00:00")));
    }

    @Test
    void wantsAYearBetweenTwoThatAreLoaded() {
        var gap = new TextFile("gap.csv", "date,kind,holiday,paper\n2022-01-01,OFF,,\n2024-01-01,OFF,,\n");
        var clock = new CityClock(ZoneId.of("Asia/Shanghai"), WorkCalendar.of(gap));

        assertThat(clock.due(local("2022-12-30T09:00"), Term.parse("1 working day")))
                .isEqualTo(Due.missing(2023));
        assertThat(clock.workingDays(local("2022-12-29T09:00"), local("2024-01-05T09:00")))
                .isEmpty();
        assertThat(clock.workingDays(local("2022-12-29T09:00"), local("2022-12-31T09:00")))
                .hasValue(1);
        assertThat(clock.workingDays(local("2023-12-31T09:00"), local("2024-01-05T09:00")))
                .hasValue(4);
    }

    @ParameterizedTest(name = "in New York {0} and {1}: {2}")
    @CsvSource({
        // 12 March 2023 has 23 hours, 5 November 2023 has 25.
        "2023-03-11T12:00-05:00, 1 natural day, 2023-03-13T00:00-04:00",
        "2023-03-11T23:59-05:00, 2 natural days, 2023-03-14T00:00-04:00",
        "2023-03-10T12:00-05:00, 1 working day, 2023-03-14T00:00-04:00",
        "2023-03-11T12:00-05:00, 24 hours, 2023-03-12T13:00-04:00",
        "2023-11-04T12:00-04:00, 1 natural day, 2023-11-06T00:00-05:00",
        "2023-11-03T12:00-04:00, 1 working day, 2023-11-07T00:00-05:00",
        "2023-11-05T01:30-04:00, 1 natural day, 2023-11-07T00:00-05:00",
        "2023-11-05T01:30-05:00, 1 natural day, 2023-11-07T00:00-05:00",
        "2023-11-04T12:00-04:00, 24 hours, 2023-11-05T11:00-05:00"
    })
    void followsTheZone(String start, String term, String end) {
        assertThat(NEW_YORK.due(millis(start), Term.parse(term))).isEqualTo(Due.on(millis(end)));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "2023-10-10T00:00, 2 working days, 2023-10-12T00:00",
        "2023-10-09T17:00, 2 working days, 2023-10-12T00:00",
        "2023-10-10T00:00, 2 natural days, 2023-10-12T00:00",
        "2023-10-10T00:00, 24 hours, 2023-10-11T00:00",
        "2023-10-09T17:00, 24 hours, 2023-10-10T17:00"
    })
    void extendsADeadlineFromTheDayThatItEnds(String deadline, String term, String extended) {
        assertThat(HENGYANG.extended(local(deadline), Term.parse(term))).isEqualTo(Due.on(local(extended)));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2023-09-28T10:00, 2023-10-09T10:00, 3",
        "2023-09-28T10:00, 2023-10-06T10:00, 0",
        "2023-10-07T00:00, 2023-10-07T23:59, 0",
        "2023-10-07T23:59, 2023-10-08T00:00, 1",
        "2023-10-09T10:00, 2023-09-28T10:00, 0",
        "2022-01-01T00:00, 2026-12-31T23:59, 1245",
        "2021-12-31T23:59, 2022-12-31T23:59, 249",
        "2019-01-01T00:00, 2019-01-01T12:00, 0"
    })
    void countsTheWorkingDaysBetween(String from, String to, int days) {
        assertThat(HENGYANG.workingDays(local(from), local(to))).hasValue(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-30T09:00, 2022-01-05T09:00",
        "2026-12-30T09:00, 2027-01-01T00:00",
        "2030-01-01T09:00, 2030-01-03T09:00"
    })
    void countsNoWorkingDaysWhereAYearIsNotLoaded(String from, String to) {
        assertThat(HENGYANG.workingDays(local(from), local(to))).isEmpty();
    }

    @Test
    void startsFromNothingThatHasNotHappened() {
        var term = Term.parse("1 natural day");

        assertThatThrownBy(() -> HENGYANG.due(Moment.NEVER, term)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HENGYANG.extended(Moment.NEVER, term)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CityClock in(String zone) {
        return new CityClock(ZoneId.of(zone), WorkCalendar.shipped());
    }

    private static long local(String moment) {
        return Instant.parse(moment + ":00Z").toEpochMilli() - 8 * 60 * 60 * 1000L;
    }

    private static long millis(String moment) {
        return OffsetDateTime.parse(moment).toInstant().toEpochMilli();
    }
}
