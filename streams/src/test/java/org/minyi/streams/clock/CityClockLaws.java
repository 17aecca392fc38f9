package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Terms and working days come to what going from day to day does, in any zone and by any calendar. */
class CityClockLaws {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    /** A calendar, as it was written and as it is read; and the zone. */
    record City(Map<LocalDate, Boolean> named, ZoneId zone) {

        CityClock clock() {
            var rows = named.entrySet().stream()
                    .map(day -> day.getKey() + (day.getValue() ? ",WORK,," : ",OFF,,"))
                    .collect(Collectors.joining("\n"));
            return new CityClock(zone, WorkCalendar.of(new TextFile("any.csv", "date,kind,holiday,paper\n" + rows)));
        }

        boolean knows(LocalDate day) {
            return named.containsKey(LocalDate.of(day.getYear(), 1, 1));
        }

        boolean works(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return named.getOrDefault(day, !weekend);
        }

        LocalDate day(long moment) {
            return Instant.ofEpochMilli(moment).atZone(zone).toLocalDate();
        }

        long endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        }
    }

    @Provide
    Arbitrary<City> cities() {
        var years = Arbitraries.integers().between(2018, 2023).set().ofMinSize(1);
        var days = Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
        var named = Arbitraries.maps(days, Arbitraries.of(true, false)).ofMaxSize(60);
        var zones = Arbitraries.of(
                        "Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "America/Havana", "Asia/Beirut")
                .map(ZoneId::of);
        return Combinators.combine(years, named, zones).as((known, said, zone) -> {
            var kept = new TreeMap<LocalDate, Boolean>();
            said.forEach((day, worked) -> {
                if (known.contains(day.getYear())) {
                    kept.put(day, worked);
                }
            });
            known.forEach(year -> kept.put(LocalDate.of(year, 1, 1), false));
            return new City(kept, zone);
        });
    }

    @Provide
    Arbitrary<Long> moments() {
        long first = Instant.parse("2017-11-01T00:00:00Z").toEpochMilli();
        long last = Instant.parse("2024-02-01T00:00:00Z").toEpochMilli();
        return Arbitraries.longs().between(first, last);
    }

    @Provide
    Arbitrary<Term> dayTerms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.of(Term.Unit.NATURAL_DAYS, Term.Unit.WORKING_DAYS))
                .as(Term::new);
    }

    @Property
    void endsWhereGoingFromDayToDayEnds(
            @ForAll("cities") City city, @ForAll("moments") long start, @ForAll("dayTerms") Term term) {
        assertThat(city.clock().due(start, term)).isEqualTo(dayByDay(city, start, term));
    }

    @Property
    void countsWhatGoingFromDayToDayCounts(
            @ForAll("cities") City city, @ForAll("moments") long from, @ForAll("moments") long to) {
        assertThat(city.clock().workingDays(from, to)).isEqualTo(dayByDay(city, from, to));
    }

    @Property
    void endsAfterAsManyWorkingDaysAsTheTermHas(
            @ForAll("cities") City city, @ForAll("moments") long start, @ForAll("dayTerms") Term term) {
        var due = city.clock().due(start, term);
        if (due.isKnown() && term.unit() == Term.Unit.WORKING_DAYS) {
            assertThat(city.clock().workingDays(start, due.at() - 1)).hasValue(term.amount());
        }
    }

    private static Due dayByDay(City city, long start, Term term) {
        var day = city.day(start);
        boolean working = term.unit() == Term.Unit.WORKING_DAYS;
        for (int left = term.amount(); left > 0; ) {
            day = day.plusDays(1);
            if (working && !city.knows(day)) {
                return Due.missing(day.getYear());
            }
            left -= !working || city.works(day) ? 1 : 0;
        }
        return Due.on(city.endOf(day));
    }

    private static OptionalInt dayByDay(City city, long from, long to) {
        int count = 0;
        for (var day = city.day(from).plusDays(1); !day.isAfter(city.day(to)); day = day.plusDays(1)) {
            if (!city.knows(day)) {
                return OptionalInt.empty();
            }
            count += city.works(day) ? 1 : 0;
        }
        return OptionalInt.of(count);
    }
}
