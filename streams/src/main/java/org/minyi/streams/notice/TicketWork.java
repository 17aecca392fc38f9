package org.minyi.streams.notice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.schemas.Urgency;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkRow;

/** An open ticket as work: which lists it is on, and whose days have been used. */
record TicketWork(TicketState ticket) implements Work {

    /** So often sent back by a unit or to one, a ticket is nobody's. */
    private static final int OFTEN = 2;

    private static final Set<Urgency> PRESSING = EnumSet.of(Urgency.URGENT, Urgency.LIFE_AND_PROPERTY);

    /** Four fifths of its time, in hundredths of a percent. */
    private static final int MOST = 8_000;

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
        return clock().map(RunningClock::deadline).orElse(null);
    }

    @Override
    public Instant since() {
        return ticket.getAcceptedAt();
    }

    @Override
    public boolean isOn(WorkList list, Instant at) {
        return switch (list) {
            case OVERDUE -> clock().filter(clock -> clock.isOver(at)).isPresent();
            case APPROACHING ->
                clock().filter(clock -> clock.hasPassed(MOST, at)).isPresent();
            case URGENT -> ticket.getUrgency() != null && PRESSING.contains(ticket.getUrgency());
            case UNSIGNED -> ticket.getStatus() == TicketStatus.DISPATCHED;
            case RETURNED ->
                ticket.getStatus() == TicketStatus.RETURNED || ticket.getReturns() + ticket.getRedos() >= OFTEN;
            case BAD_RATINGS -> false;
        };
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
                clock().map(clock -> clock.isUnits() ? "UNIT" : "CITIZEN").orElse(null),
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

    private Optional<RunningClock> clock() {
        return RunningClock.of(ticket);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
