package org.minyi.streams.notice;

import java.time.Instant;
import org.minyi.schemas.TicketDisposition;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.schemas.Urgency;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Ticket;

/** Every ticket as it stands now, for those who work on them; nothing about the citizen is in it. */
public final class TicketStates {

    private TicketStates() {}

    /** The ticket's public state; null, which deletes it, when it is voided or has not begun. */
    public static TicketState record(Change<Ticket> change) {
        return change.after().map(TicketStates::state).orElse(null);
    }

    private static TicketState state(Ticket ticket) {
        return TicketState.newBuilder()
                .setTicketId(EntityId.local(ticket.id()))
                .setSource(ticket.source())
                .setStatus(status(ticket))
                .setDisposition(TicketDisposition.valueOf(ticket.disposition().name()))
                .setKind(ticket.kind().isEmpty() ? null : TicketKind.valueOf(ticket.kind()))
                .setUrgency(ticket.urgency().isEmpty() ? null : Urgency.valueOf(ticket.urgency()))
                .setCategory(told(ticket.category()))
                .setChannel(told(ticket.channel()))
                .setRegion(told(ticket.region()))
                .setUnit(told(ticket.lastUnit()))
                .setResponsibleUnit(told(ticket.unit()))
                .setSessionId(told(ticket.sessionId()))
                .setMergedInto(told(ticket.mergedInto()))
                .setAcceptedAt(moment(ticket.acceptedAt()))
                .setDispatchedAt(moment(ticket.lastDispatchedAt()))
                .setSignedAt(moment(ticket.signedAt()))
                .setContactedAt(moment(ticket.contactedAt()))
                .setFirstHandledAt(moment(ticket.firstHandledAt()))
                .setHandledAt(moment(ticket.handledAt()))
                .setArchivedAt(moment(ticket.archivedAt()))
                .setHops(ticket.hops())
                .setReturns(ticket.returns())
                .setExtensions(ticket.extensions())
                .setSupervisions(ticket.supervisions())
                .setRedos(ticket.redos())
                .setUpdatedAt(moment(ticket.lastEventAt()))
                .build();
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

    private static String told(String value) {
        return value.isEmpty() ? null : value;
    }

    private static Instant moment(long epochMs) {
        return Moment.happened(epochMs) ? Instant.ofEpochMilli(epochMs) : null;
    }
}
