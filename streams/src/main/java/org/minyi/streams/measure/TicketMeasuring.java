package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.TICKETS_OPEN;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_OPEN;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.Interval;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.Window;

/**
 * What a ticket counts for: as a cohort in the window in which it was accepted, and as one more that is open, or open and
 * overdue, from the window in which that began to the one in which it ended.
 */
public final class TicketMeasuring implements Measuring<Ticket> {

    private final LocalWindows windows;
    private final TicketCounts cohort;
    private final Clocks clocks;

    /** Counts in the windows of a zone, under these deadlines. */
    public TicketMeasuring(LocalWindows windows, Clocks clocks) {
        this.windows = windows;
        this.clocks = clocks;
        this.cohort = new TicketCounts(clocks);
    }

    @Override
    public List<Contribution> contributions(Ticket ticket) {
        var scopes = TicketScopes.of(ticket);
        var clock = clocks.of(ticket);
        var contributions = new ArrayList<Contribution>(32);
        var counts = cohort.of(ticket, clock);
        add(scopes.hourly(), windows.hour(ticket.acceptedAt()), counts, contributions);
        add(scopes.daily(), windows.day(ticket.acceptedAt()), counts, contributions);
        var closureTimes = cohort.closureTimes(ticket);
        if (!closureTimes.isZero()) {
            add(scopes.spread(), windows.day(ticket.acceptedAt()), closureTimes, contributions);
        }
        clock.open().forEach(open -> stock(TICKETS_OPEN, open, scopes, contributions));
        clock.overdue().forEach(overdue -> stock(TICKETS_OVERDUE_OPEN, overdue, scopes, contributions));
        return contributions;
    }

    /** What begins and ends in one window leaves no trace in it. */
    private void stock(Measure measure, Interval interval, TicketScopes scopes, List<Contribution> contributions) {
        var one = Counts.of(measure, 1);
        var none = Counts.of(measure, -1);
        var hour = windows.hour(interval.from());
        var day = windows.day(interval.from());
        if (interval.lasts()) {
            add(scopes.hourly(), hour, one, contributions);
            add(scopes.daily(), day, one, contributions);
            return;
        }
        var lastHour = windows.hour(interval.to());
        var lastDay = windows.day(interval.to());
        if (!hour.equals(lastHour)) {
            add(scopes.hourly(), hour, one, contributions);
            add(scopes.hourly(), lastHour, none, contributions);
        }
        if (!day.equals(lastDay)) {
            add(scopes.daily(), day, one, contributions);
            add(scopes.daily(), lastDay, none, contributions);
        }
    }

    private static void add(List<Scope> scopes, Window window, Counts counts, List<Contribution> contributions) {
        var difference = new Difference(window, counts);
        for (var scope : scopes) {
            contributions.add(new Contribution(scope, difference));
        }
    }
}
