package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final City HENGYANG = CityFile.named("hengyang-2023");
    private static final int THINGS = 200_000;

    @Test
    void isInOrderAndWithinTheYear() {
        Timetable timetable = new Timetable(HENGYANG, THINGS, new Chance(1));

        long[] times = LongStream.range(0, THINGS).map(timetable::at).toArray();

        assertThat(times).isSorted();
        assertThat(times[0]).isEqualTo(HENGYANG.yearStarts());
        assertThat(times[THINGS - 1]).isEqualTo(HENGYANG.yearEnds() - 1);
    }

    @Test
    void isBusyOnWorkingDaysAndQuietOnHolidays() {
        Map<LocalDate, Long> days = count(ZonedDateTime::toLocalDate);

        long ordinaryMonday = days.get(LocalDate.parse("2023-03-13"));
        long saturday = days.get(LocalDate.parse("2023-03-18"));
        long workedSaturday = days.get(LocalDate.parse("2023-01-28"));
        long nationalDay = days.get(LocalDate.parse("2023-10-01"));
        assertThat(ordinaryMonday).isGreaterThan(workedSaturday);
        assertThat(workedSaturday).isGreaterThan(2 * saturday);
        assertThat(saturday).isGreaterThan(nationalDay);
        assertThat(nationalDay).isPositive();
    }

    @Test
    void isBusyInTheMorningAndQuietAtNight() {
        Map<Integer, Long> hours = count(ZonedDateTime::getHour);

        assertThat(hours.get(10)).isGreaterThan(20 * hours.get(3));
        assertThat(hours.get(3)).isPositive();
    }

    @Test
    void knowsWhenHallsAreOpen() {
        Timetable timetable = new Timetable(HENGYANG, THINGS, new Chance(1));

        assertThat(timetable.hallsOpen(local("2023-03-13T08:00:00"))).isTrue();
        assertThat(timetable.hallsOpen(local("2023-03-13T18:00:00"))).isFalse();
        assertThat(timetable.hallsOpen(local("2023-10-02T10:00:00"))).isFalse();
    }

    private static <K> Map<K, Long> count(Function<ZonedDateTime, K> by) {
        Timetable timetable = new Timetable(HENGYANG, THINGS, new Chance(1));
        ZoneId zone = HENGYANG.zone();
        return LongStream.range(0, THINGS)
                .mapToObj(n -> Instant.ofEpochMilli(timetable.at(n)).atZone(zone))
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static long local(String time) {
        return ZonedDateTime.parse(time + "+08:00").toInstant().toEpochMilli();
    }
}
