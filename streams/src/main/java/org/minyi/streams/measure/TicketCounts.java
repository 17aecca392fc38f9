package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.ACTIVITIES_CLOSED;
import static org.minyi.streams.contract.Measure.ACTIVITIES_DEMANDS;
import static org.minyi.streams.contract.Measure.TICKETS_ACCEPTED;
import static org.minyi.streams.contract.Measure.TICKETS_ANSWERED_ONLINE;
import static org.minyi.streams.contract.Measure.TICKETS_CALLED_BACK;
import static org.minyi.streams.contract.Measure.TICKETS_CLOSED_CALLED_BACK;
import static org.minyi.streams.contract.Measure.TICKETS_COMPARABLE;
import static org.minyi.streams.contract.Measure.TICKETS_CONTACTED_24H;
import static org.minyi.streams.contract.Measure.TICKETS_DEADLINE_UNKNOWN;
import static org.minyi.streams.contract.Measure.TICKETS_DISPATCHED;
import static org.minyi.streams.contract.Measure.TICKETS_EVER_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_EXTENDED;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_HOPS;
import static org.minyi.streams.contract.Measure.TICKETS_ON_TIME;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_CLOSED;
import static org.minyi.streams.contract.Measure.TICKETS_REDONE;
import static org.minyi.streams.contract.Measure.TICKETS_RESOLVED;
import static org.minyi.streams.contract.Measure.TICKETS_RETURNED;
import static org.minyi.streams.contract.Measure.TICKETS_SATISFIED;
import static org.minyi.streams.contract.Measure.TICKETS_SIGNED;
import static org.minyi.streams.contract.Measure.TICKETS_SUPERVISED;

import java.time.Duration;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.Term;
import org.minyi.streams.clock.TicketClock;
import org.minyi.streams.clock.TicketClock.Closure;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.OneOfEach;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.Ticket.Disposition;

/** What a ticket counts for in the window in which it was accepted. */
final class TicketCounts {

    private static final long PROMPT_MS = Duration.ofHours(24).toMillis();
    /** Within which the demands of a 热线问政 session are to be closed. */
    private static final Term ON_AIR = new Term(3, Term.Unit.WORKING_DAYS);

    private final Clocks clocks;

    TicketCounts(Clocks clocks) {
        this.clocks = clocks;
    }

    Counts of(Ticket ticket, TicketClock clock) {
        var each = new OneOfEach().and(TICKETS_ACCEPTED).andIf(ticket.isComparable(), TICKETS_COMPARABLE);
        calledBack(ticket, each);
        activity(ticket, each);
        if (ticket.disposition() == Disposition.ANSWERED_ONLINE) {
            return each.and(TICKETS_ANSWERED_ONLINE).counts();
        }
        if (ticket.disposition() == Disposition.DISPATCHED) {
            dispatched(ticket, each);
            underDeadline(clock, each);
            return each.counts().plus(Counts.of(TICKETS_HOPS, ticket.hops()));
        }
        return each.counts();
    }

    private static void calledBack(Ticket ticket, OneOfEach each) {
        var callback = ticket.callback();
        each.andIf(callback.effective(), TICKETS_CALLED_BACK)
                .andIf(callback.effective() && Moment.happened(ticket.closedAt()), TICKETS_CLOSED_CALLED_BACK)
                .andIf(callback.resolved(), TICKETS_RESOLVED)
                .andIf(callback.satisfied(), TICKETS_SATISFIED);
    }

    private void activity(Ticket ticket, OneOfEach each) {
        if (!ticket.sessionId().isEmpty()) {
            each.and(ACTIVITIES_DEMANDS).andIf(closedOnAir(ticket), ACTIVITIES_CLOSED);
        }
    }

    private boolean closedOnAir(Ticket ticket) {
        long closedAt = ticket.closedAt();
        var due = clocks.within(ticket.acceptedAt(), ON_AIR);
        return Moment.happened(closedAt) && due.isKnown() && closedAt <= due.at();
    }

    private static void dispatched(Ticket ticket, OneOfEach each) {
        boolean everHandled = Moment.happened(ticket.firstHandledAt());
        each.and(TICKETS_DISPATCHED)
                .andIf(Moment.happened(ticket.signedAt()), TICKETS_SIGNED)
                .andIf(contactedPromptly(ticket), TICKETS_CONTACTED_24H)
                .andIf(ticket.returns() > 0, TICKETS_RETURNED)
                .andIf(ticket.extensions() > 0, TICKETS_EXTENDED)
                .andIf(ticket.supervisions() > 0, TICKETS_SUPERVISED)
                .andIf(Moment.happened(ticket.handledAt()), TICKETS_HANDLED)
                .andIf(everHandled, TICKETS_EVER_HANDLED)
                .andIf(everHandled && ticket.redos() > 0, TICKETS_REDONE);
    }

    private static void underDeadline(TicketClock clock, OneOfEach each) {
        each.andIf(clock.closure() == Closure.ON_TIME, TICKETS_ON_TIME)
                .andIf(clock.closure() == Closure.OVERDUE, TICKETS_OVERDUE_CLOSED)
                .andIf(clock.deadline().isMissingAYear(), TICKETS_DEADLINE_UNKNOWN);
    }

    private static boolean contactedPromptly(Ticket ticket) {
        return Moment.happened(ticket.contactedAt()) && ticket.contactedAt() - ticket.dispatchedAt() <= PROMPT_MS;
    }
}
