package org.minyi.streams.notice;

import java.time.Instant;
import org.minyi.schemas.TicketDisposition;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.schemas.Urgency;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.TicketClock;
import org.minyi.streams.contract.Callback;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Ticket;

/** Every ticket as it stands now, for those who work on them; nothing about the citizen is in it. */
public final class TicketStates {

    private final Clocks clocks;

    /** Shows tickets under these deadlines. */
    public TicketStates(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The ticket's public state; null, which deletes it, when it is voided or has not begun. */
    public TicketState record(Change<Ticket> change) {
        return change.after().map(this::state).orElse(null);
    }

    /** A ticket as it stands. */
    public TicketState state(Ticket ticket) {
        var clock = clocks.of(ticket);
        // Not by the builder, which looks every field up again: this is done for every change of every ticket.
        var state = new TicketState();
        state.setTicketId(EntityId.local(ticket.id()));
        state.setSource(ticket.source());
        state.setStatus(status(ticket));
        state.setDisposition(TicketDisposition.valueOf(ticket.disposition().name()));
        state.setKind(ticket.kind().isEmpty() ? null : TicketKind.valueOf(ticket.kind()));
        state.setUrgency(ticket.urgency().isEmpty() ? null : Urgency.valueOf(ticket.urgency()));
        state.setCategory(told(ticket.category()));
        state.setChannel(told(ticket.channel()));
        state.setRegion(told(ticket.region()));
        state.setUnit(told(ticket.lastUnit()));
        state.setResponsibleUnit(told(ticket.unit()));
        state.setSessionId(told(ticket.sessionId()));
        state.setMergedInto(told(ticket.mergedInto()));
        state.setAcceptedAt(moment(ticket.acceptedAt()));
        state.setDispatchedAt(moment(ticket.lastDispatchedAt()));
        state.setSignedAt(moment(ticket.signedAt()));
        state.setContactedAt(moment(ticket.contactedAt()));
        state.setFirstHandledAt(moment(ticket.firstHandledAt()));
        state.setHandledAt(moment(ticket.handledAt()));
        state.setArchivedAt(moment(ticket.archivedAt()));
        state.setDeadline(clock.isUnits() ? null : deadline(clock));
        state.setUnitDeadline(clock.isUnits() ? deadline(clock) : null);
        state.setDeadlineRule(told(clock.rule()));
        state.setMissingCalendarYear(
                clock.deadline().isMissingAYear() ? clock.deadline().missingYear() : null);
        state.setCallback(callback(ticket.callback()));
        state.setHops(ticket.hops());
        state.setReturns(ticket.returns());
        state.setExtensions(ticket.extensions());
        state.setSupervisions(ticket.supervisions());
        state.setRedos(ticket.redos());
        state.setUpdatedAt(moment(ticket.lastEventAt()));
        return state;
    }

    /** The furthest it has come. */
    private static TicketStatus status(Ticket ticket) {
        if (!ticket.mergedInto().isEmpty()) {
            return TicketStatus.MERGED;
        }
        if (Moment.happened(ticket.archivedAt())) {
            return TicketStatus.ARCHIVED;
        }
        if (Moment.happened(ticket.handledAt())) {
            return TicketStatus.HANDLED;
        }
        return switch (ticket.disposition()) {
            case ANSWERED_ONLINE -> TicketStatus.ANSWERED_ONLINE;
            case DISPATCHED -> underWay(ticket);
            case NONE -> TicketStatus.ACCEPTED;
        };
    }

    private static TicketStatus underWay(Ticket ticket) {
        if (ticket.unit().isEmpty() && ticket.returns() > 0) {
            return TicketStatus.RETURNED;
        }
        return ticket.signedAt() >= ticket.lastDispatchedAt() ? TicketStatus.SIGNED : TicketStatus.DISPATCHED;
    }

    private static Instant deadline(TicketClock clock) {
        return clock.deadline().isKnown()
                ? Instant.ofEpochMilli(clock.deadline().at())
                : null;
    }

    private static org.minyi.schemas.Callback callback(Callback callback) {
        return callback.effective()
                ? new org.minyi.schemas.Callback(
                        true, callback.resolved(), callback.level() == 0 ? null : callback.level())
                : null;
    }

    private static String told(String value) {
        return value.isEmpty() ? null : value;
    }

    private static Instant moment(long epochMs) {
        return Moment.happened(epochMs) ? Instant.ofEpochMilli(epochMs) : null;
    }
}
