package org.minyi.workbench.city;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.BitSet;

/** When each of a number of things happens in the year: every hour has its exact quota, by the city's rhythm. */
final class Timetable {

    private static final long HOUR = 3_600_000;

    private final long yearStarts;
    private final long yearEnds;
    private final Ranges hours;
    private final BitSet hallsOpen = new BitSet();
    private final boolean toTheEdges;
    private final Chance chance;

    /** By the city's rhythm; the first thing and the last happen in the first and the last millisecond of the year. */
    Timetable(City city, long things, Chance chance) {
        this(city, city.rhythm(), true, things, chance);
    }

    /** On working days within some hours only. */
    Timetable(City city, Rhythm.Hours hours, long things, Chance chance) {
        this(city, city.rhythm().only(hours), false, things, chance);
    }

    private Timetable(City city, Rhythm rhythm, boolean toTheEdges, long things, Chance chance) {
        this.yearStarts = city.yearStarts();
        this.yearEnds = city.yearEnds();
        this.toTheEdges = toTheEdges;
        this.chance = chance;
        // Stepped in true hours: where clocks change, the year has an hour twice or not at all.
        double[] weights = new double[(int) ((yearEnds - yearStarts + HOUR - 1) / HOUR)];
        for (int hour = 0; hour < weights.length; hour++) {
            ZonedDateTime local = Instant.ofEpochMilli(yearStarts + hour * HOUR).atZone(city.zone());
            weights[hour] = rhythm.weight(local.toLocalDate(), local.getHour(), city.holidays());
            hallsOpen.set(hour, rhythm.hallsOpen(local.toLocalDate(), local.getHour(), city.holidays()));
        }
        this.hours = Ranges.split(things, weights);
    }

    /** When thing n happens, epoch milliseconds; never before thing n - 1. */
    long at(long n) {
        // A window that is off by one would lose these two.
        if (toTheEdges && n == 0) {
            return yearStarts;
        }
        if (toTheEdges && n == hours.end() - 1) {
            return yearEnds - 1;
        }
        int hour = hours.find(n);
        double through = (n - hours.start(hour) + chance.share(n)) / hours.size(hour);
        return Math.min(yearEnds - 1, yearStarts + hour * HOUR + (long) (through * HOUR));
    }

    /** Whether halls are open at that instant of the year. */
    boolean hallsOpen(long instant) {
        return hallsOpen.get((int) ((Math.min(yearEnds - 1, Math.max(yearStarts, instant)) - yearStarts) / HOUR));
    }

    long yearStarts() {
        return yearStarts;
    }

    long yearEnds() {
        return yearEnds;
    }
}
