package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkRow;

/** An open ticket as work: which lists it is on, and whose days have been used. */
record TicketWork(TicketState ticket) implements Work {

    /** So often sent back by a unit or to one, a ticket is nobody's. */
    private static final int OFTEN = 2;

    @Override
    public String id() {
        return EntityId.of(ticket.getSource(), ticket.getTicketId());
    }

    @Override
    public String region() {
        return ticket.getRegion();
    }

    @Override
    public String unit() {
        return isHeld() ? ticket.getResponsibleUnit() : ticket.getUnit();
    }

    @Override
    public String category() {
        return ticket.getCategory();
    }

    @Override
    public Instant deadline() {
        return isCitizens() ? ticket.getDeadline() : ticket.getUnitDeadline();
    }

    @Override
    public Instant since() {
        return ticket.getAcceptedAt();
    }

    @Override
    public boolean isOn(WorkList list, Instant at) {
        return switch (list) {
            case OVERDUE -> isOverdue(at);
            case APPROACHING -> isApproaching(at);
            case UNSIGNED -> ticket.getStatus() == TicketStatus.DISPATCHED;
            case RETURNED ->
                ticket.getStatus() == TicketStatus.RETURNED || ticket.getReturns() + ticket.getRedos() >= OFTEN;
            case BAD_RATINGS -> false;
        };
    }

    /** What is done at the very deadline is on time. */
    private boolean isOverdue(Instant at) {
        return deadline() != null && at.isAfter(deadline());
    }

    /** Whether more than four fifths of the time have passed. */
    private boolean isApproaching(Instant at) {
        if (deadline() == null || clockStarted() == null || isOverdue(at)) {
            return false;
        }
        var all = Duration.between(clockStarted(), deadline());
        var passed = Duration.between(clockStarted(), at);
        return passed.multipliedBy(5).compareTo(all.multipliedBy(4)) > 0;
    }

    /** What was sent back without ever having been dispatched has a unit's deadline and no unit. */
    private Instant clockStarted() {
        return isCitizens() || ticket.getDispatchedAt() == null ? ticket.getAcceptedAt() : ticket.getDispatchedAt();
    }

    private boolean isCitizens() {
        return ticket.getDeadline() != null;
    }

    private boolean isHeld() {
        return ticket.getResponsibleUnit() != null;
    }

    @Override
    public WorkRow row(Instant at, Clocks clocks) {
        var heldSince = isHeld() ? ticket.getDispatchedAt() : null;
        var unit = new Spell(heldSince, at, clocks);
        var others = new Spell(ticket.getAcceptedAt(), heldSince == null ? at : heldSince, clocks);
        return new WorkRow(
                id(),
                ticket.getStatus().name(),
                name(ticket.getKind()),
                name(ticket.getUrgency()),
                ticket.getCategory(),
                ticket.getRegion(),
                ticket.getChannel(),
                null,
                ticket.getResponsibleUnit(),
                ticket.getUnit(),
                ticket.getAcceptedAt(),
                heldSince,
                clock(),
                ticket.getDeadlineRule(),
                deadline(),
                Spell.seconds(at, deadline()),
                ticket.getMissingCalendarYear(),
                ticket.getHops(),
                ticket.getReturns(),
                ticket.getRedos(),
                ticket.getExtensions(),
                ticket.getSupervisions(),
                unit.seconds(),
                unit.workingDays(),
                others.seconds(),
                others.workingDays());
    }

    private String clock() {
        if (deadline() == null) {
            return null;
        }
        return isCitizens() ? "CITIZEN" : "UNIT";
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
