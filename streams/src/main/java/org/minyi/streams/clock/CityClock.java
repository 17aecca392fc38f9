package org.minyi.streams.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.OptionalInt;
import org.minyi.streams.contract.Moment;

/**
 * Counts terms and working days by a city's zone and calendar. A day's 24:00 is the first instant of the next local
 * day, however many hours the day has.
 */
public final class CityClock {

    private static final long HOUR_MS = 60 * 60 * 1000L;
    private static final long DAY_SECONDS = 24 * 60 * 60L;

    private final ZoneId zone;
    private final ZoneRules offsets;
    private final WorkCalendar calendar;

    /** The clock of a city in that zone which works by that calendar. */
    public CityClock(ZoneId zone, WorkCalendar calendar) {
        this.zone = zone;
        this.offsets = zone.getRules();
        this.calendar = calendar;
    }

    /**
     * Where a term ends that starts at a moment (epoch milliseconds). The local day of the start does not count; a term
     * of n days ends at 24:00 of the n-th day after it, one of hours after exactly so many hours.
     *
     * @throws IllegalArgumentException if the start has never happened
     */
    public Due due(long start, Term term) {
        if (!Moment.happened(start)) {
            throw new IllegalArgumentException("no term runs from what has not happened");
        }
        return switch (term.unit()) {
            case HOURS -> Due.on(start + term.amount() * HOUR_MS);
            case NATURAL_DAYS -> Due.on(endOf(localDay(start) + term.amount()));
            case WORKING_DAYS -> workingDays(localDay(start), term.amount());
        };
    }

    /**
     * Where a deadline (epoch milliseconds) comes to lie once a term is added. A deadline at 24:00 belongs to the day
     * that ends then: three working days extended by two are five.
     *
     * @throws IllegalArgumentException if there is no deadline
     */
    public Due extended(long deadline, Term term) {
        return term.unit() == Term.Unit.HOURS || !Moment.happened(deadline)
                ? due(deadline, term)
                : due(deadline - 1, term);
    }

    /**
     * How many working days lie after the local day of one moment, up to the local day of another, which counts (epoch
     * milliseconds); 0 if that is the same day or an earlier one. Empty if one of these days is in a year whose
     * calendar is not loaded.
     */
    public OptionalInt workingDays(long from, long to) {
        long after = localDay(from);
        long upTo = localDay(to);
        if (upTo <= after) {
            return OptionalInt.of(0);
        }
        return calendar.missingYear(after, upTo).isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(calendar.workdays(after, upTo));
    }

    private Due workingDays(long after, int n) {
        long last = calendar.workday(after, n);
        var missing = calendar.missingYear(after, last);
        return missing.isPresent() ? Due.missing(missing.getAsInt()) : Due.on(endOf(last));
    }

    private long localDay(long moment) {
        long offset = offsets.getOffset(Instant.ofEpochMilli(moment)).getTotalSeconds();
        return Math.floorDiv(Math.floorDiv(moment, 1000L) + offset, DAY_SECONDS);
    }

    private long endOf(long day) {
        return LocalDate.ofEpochDay(day + 1).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
