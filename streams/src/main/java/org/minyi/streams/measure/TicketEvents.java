package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.TicketClock;
import org.minyi.streams.clock.TicketClock.Closure;
import org.minyi.streams.clock.TicketClock.Handling;
import org.minyi.streams.contract.Callback;
import org.minyi.streams.contract.CalledBack;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.OneOfEach;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.Ticket.Disposition;

/** What happened to a ticket and counts each time it happens, in the window in which it did. */
final class TicketEvents {

    /** One of them, at its moment (epoch milliseconds). */
    record Counted(long at, Counts counts) {}

    private TicketEvents() {}

    static List<Counted> of(Ticket ticket, TicketClock clock) {
        if (clock.handlings().isEmpty() && ticket.callbacks().isEmpty()) {
            return List.of();
        }
        var events = new ArrayList<Counted>();
        if (ticket.disposition() == Disposition.DISPATCHED) {
            clock.handlings().forEach(handling -> events.add(handled(handling, ticket)));
        }
        ticket.callbacks().forEach(callback -> events.add(calledBack(callback)));
        return events;
    }

    private static Counted handled(Handling handling, Ticket ticket) {
        var each = new OneOfEach()
                .and(Measure.TICKETS_HANDLED_EVENTS)
                .andIf(handling.closure() == Closure.ON_TIME, Measure.TICKETS_ON_TIME_EVENTS)
                .andIf(handling.closure() == Closure.OVERDUE, Measure.TICKETS_OVERDUE_CLOSED_EVENTS);
        var took = ClosureTimes.secondsBetween(ticket.acceptedAt(), handling.at());
        return new Counted(handling.at(), each.counts().plus(Counts.of(Measure.TICKETS_HANDLED_EVENTS_SECONDS, took)));
    }

    private static Counted calledBack(CalledBack callback) {
        Callback said = callback.said();
        var each = new OneOfEach()
                .and(Measure.TICKETS_CALLED_BACK_EVENTS)
                .andIf(said.resolved(), Measure.TICKETS_RESOLVED_EVENTS)
                .andIf(said.satisfied(), Measure.TICKETS_SATISFIED_EVENTS);
        return new Counted(callback.at(), each.counts());
    }
}
