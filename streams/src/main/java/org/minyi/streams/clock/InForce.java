package org.minyi.streams.clock;

/**
 * A deadline of a ticket from when it was in force on.
 *
 * @param from epoch milliseconds
 * @param rule the rule that set it, as {@link TicketClock} names it; empty if there is none
 * @param isUnits whether it is the unit's clock and not the citizen's
 */
public record InForce(long from, Due deadline, String rule, boolean isUnits) {

    static InForce since(long from, TicketClock clock) {
        return new InForce(from, clock.deadline(), clock.rule(), clock.isUnits());
    }

    /** Whether but for its beginning it is the same. */
    boolean isAs(InForce other) {
        return deadline.equals(other.deadline) && rule.equals(other.rule) && isUnits == other.isUnits;
    }
}
