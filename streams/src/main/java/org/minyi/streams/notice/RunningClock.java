package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.minyi.schemas.TicketState;

/**
 * The clock that runs on an open ticket: the citizen's from ACCEPTED, or the unit's from its last DISPATCHED.
 *
 * @param isUnits whether it is the unit's
 */
public record RunningClock(Instant start, Instant deadline, boolean isUnits) {

    /** The clock of a ticket; empty if it has no deadline, or none that can be known. */
    public static Optional<RunningClock> of(TicketState ticket) {
        if (ticket.getUnitDeadline() != null && ticket.getDispatchedAt() != null) {
            return Optional.of(new RunningClock(ticket.getDispatchedAt(), ticket.getUnitDeadline(), true));
        }
        if (ticket.getDeadline() != null && ticket.getAcceptedAt() != null) {
            return Optional.of(new RunningClock(ticket.getAcceptedAt(), ticket.getDeadline(), false));
        }
        return Optional.empty();
    }

    /** From start to deadline, milliseconds. */
    public long lengthMs() {
        return Duration.between(start, deadline).toMillis();
    }
}
