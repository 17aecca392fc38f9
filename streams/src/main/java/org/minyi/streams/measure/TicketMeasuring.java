package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.TICKETS_OPEN;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_OPEN;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.Interval;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Shared;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.Ticket.Disposition;
import org.minyi.streams.contract.Window;

/**
 * What a ticket counts for: as a cohort in the window in which it was accepted, by its closings and callbacks in those in
 * which they happened, and as one more that is open, or open and
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
    public List<Shared> shared(Ticket ticket) {
        var scopes = TicketScopes.of(ticket.demand());
        var clock = clocks.of(ticket);
        var shared = new ArrayList<Shared>(16);
        var closure = ClosureTimes.of(ticket, clocks);
        var counts = cohort.of(ticket, clock).plus(closure.sums());
        add(scopes.hourly(), windows.hour(ticket.acceptedAt()), counts, shared);
        add(scopes.daily(), windows.day(ticket.acceptedAt()), counts, shared);
        // What comes later stands behind, so that the rest keeps its place: see Differences.
        clock.open().forEach(open -> stock(TICKETS_OPEN, open, scopes, shared));
        clock.overdue().forEach(overdue -> stock(TICKETS_OVERDUE_OPEN, overdue, scopes, shared));
        if (ticket.disposition() == Disposition.DISPATCHED && !clock.overdue().isEmpty()) {
            var ofItsMonth = scopes.acceptedIn(windows.day(ticket.acceptedAt()).month());
            for (var overdue : clock.overdue()) {
                var days = days(overdue);
                begin(TICKETS_OVERDUE_OPEN, days, ofItsMonth, shared);
                end(TICKETS_OVERDUE_OPEN, days, ofItsMonth, shared);
            }
        }
        if (!closure.histograms().isZero()) {
            add(scopes.spread(), windows.day(ticket.acceptedAt()), closure.histograms(), shared);
        }
        for (var event : TicketEvents.of(ticket, clock)) {
            add(scopes.hourly(), windows.hour(event.at()), event.counts(), shared);
            add(scopes.daily(), windows.day(event.at()), event.counts(), shared);
        }
        return shared;
    }

    /** The windows in which something begins and ends; the last one is null while it lasts. */
    private record Span(Window first, Window last) {

        /** What begins and ends in one window leaves no trace in it. */
        boolean leavesNoTrace() {
            return first.equals(last);
        }
    }

    private void stock(Measure measure, Interval interval, TicketScopes scopes, List<Shared> shared) {
        var hours = new Span(windows.hour(interval.from()), interval.lasts() ? null : windows.hour(interval.to()));
        var days = days(interval);
        begin(measure, hours, scopes.hourly(), shared);
        begin(measure, days, scopes.daily(), shared);
        end(measure, hours, scopes.hourly(), shared);
        end(measure, days, scopes.daily(), shared);
    }

    private Span days(Interval interval) {
        return new Span(windows.day(interval.from()), interval.lasts() ? null : windows.day(interval.to()));
    }

    private static void begin(Measure measure, Span span, List<Scope> scopes, List<Shared> shared) {
        if (!span.leavesNoTrace()) {
            add(scopes, span.first(), Counts.of(measure, 1), shared);
        }
    }

    private static void end(Measure measure, Span span, List<Scope> scopes, List<Shared> shared) {
        if (!span.leavesNoTrace() && span.last() != null) {
            add(scopes, span.last(), Counts.of(measure, -1), shared);
        }
    }

    private static void add(List<Scope> scopes, Window window, Counts counts, List<Shared> shared) {
        shared.add(new Shared(scopes, window, counts));
    }
}
