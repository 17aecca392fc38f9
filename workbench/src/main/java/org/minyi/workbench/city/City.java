package org.minyi.workbench.city;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A city and the year it reported on, as its data file tells it; nothing about any city stands in the code.
 *
 * @param code the administrative division code, which is also the region of the city's own bureaus
 * @param weight the part of the city's own bureaus in all feedback, relative to the regions'
 */
public record City(
        String code,
        Name name,
        ZoneId zone,
        int year,
        Totals totals,
        double weight,
        List<Region> regions,
        List<Source> sources,
        RatingHabits ratings,
        CallHabits calls,
        TicketHabits tickets,
        SessionHabits sessions,
        WindowHabits window,
        Rhythm rhythm,
        Holidays holidays,
        RosterPlan departments) {

    /** The same city in another year. */
    public City in(int another) {
        return in(another, holidays);
    }

    /** The same city in another year, which has other holidays. */
    City in(int another, Holidays others) {
        return new City(
                code,
                name,
                zone,
                another,
                totals,
                weight,
                regions,
                sources,
                ratings,
                calls,
                tickets,
                sessions,
                window,
                rhythm,
                others,
                departments);
    }

    /** The first instant of the year, epoch milliseconds. */
    public long yearStarts() {
        return midnight(LocalDate.of(year, 1, 1));
    }

    /** The first instant of the next year, epoch milliseconds. */
    public long yearEnds() {
        return midnight(LocalDate.of(year + 1, 1, 1));
    }

    /** Where feedback comes from: the city's own code or a region's, by weight. */
    Choice<String> regionChoice() {
        Map<String, Double> weights = new LinkedHashMap<>(Map.of(code, weight));
        regions.forEach(region -> weights.put(region.code(), region.weight()));
        return Choice.of(weights);
    }

    private long midnight(LocalDate day) {
        return ZonedDateTime.of(day.atStartOfDay(), zone).toInstant().toEpochMilli();
    }
}
