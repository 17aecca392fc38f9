package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.minyi.schemas.TicketState;

/**
 * The clock that runs on an open ticket: the citizen's from ACCEPTED, or the unit's from its last DISPATCHED.
 *
 * @param isUnits whether it is the unit's
 */
public record RunningClock(Instant start, Instant deadline, boolean isUnits) {

    private static final int WHOLE = 10_000;

    /** The clock of a ticket; empty if it has no deadline, or none that can be known. */
    public static Optional<RunningClock> of(TicketState ticket) {
        var accepted = ticket.getAcceptedAt();
        if (accepted == null) {
            return Optional.empty();
        }
        if (ticket.getDeadline() != null) {
            return Optional.of(new RunningClock(accepted, ticket.getDeadline(), false));
        }
        // What was sent back without ever having been dispatched has a unit's deadline and no unit.
        var start = Objects.requireNonNullElse(ticket.getDispatchedAt(), accepted);
        return Optional.ofNullable(ticket.getUnitDeadline()).map(deadline -> new RunningClock(start, deadline, true));
    }

    /** When so many hundredths of a percent of its time have passed. */
    public Instant at(int hundredths) {
        return start.plusMillis(Duration.between(start, deadline).toMillis() * hundredths / WHOLE);
    }

    /** Whether it has run out: what is done at the very deadline is on time. */
    public boolean isOver(Instant at) {
        return at.isAfter(deadline);
    }

    /** Whether more than so much of its time has passed, and not all of it. */
    public boolean hasPassed(int hundredths, Instant at) {
        return !isOver(at) && at.isAfter(at(hundredths));
    }
}
