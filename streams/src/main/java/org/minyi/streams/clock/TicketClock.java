package org.minyi.streams.clock;

import java.util.List;

/**
 * How a ticket stood under its deadlines, its whole life through; no clock of today has been looked at.
 *
 * @param rule the name of the rule that set its deadline, {@link #GIVEN} where the source did; empty if it has none
 * @param isUnits whether it is the unit's clock, which runs from DISPATCHED or SIGNED, and not the citizen's
 * @param deadline the deadline in force at the end of what is known
 * @param closure how the HANDLED that holds stood to the deadline that was in force then
 * @param handlings every HANDLED, in the order in which they happened
 * @param open when it was open
 * @param overdue when it was open and beyond its deadline; the last may lie in the future
 */
public record TicketClock(
        String rule,
        boolean isUnits,
        Due deadline,
        Closure closure,
        List<Handling> handlings,
        List<Interval> open,
        List<Interval> overdue) {

    /**
     * One HANDLED, sent back since or not.
     *
     * @param at when, epoch milliseconds
     * @param closure how it stood to the deadline that was in force then
     */
    public record Handling(long at, Closure closure) {}

    /** What stands in a rule's place where the source itself set the deadline. */
    public static final String GIVEN = "given";

    /** How a closing stands to the deadline. */
    public enum Closure {
        /** Not handled, or sent back since. */
        NONE,
        /** Handled at the deadline or before it. */
        ON_TIME,
        /** Handled after the deadline. */
        OVERDUE,
        /** Handled under no deadline. */
        WITHOUT_DEADLINE,
        /** Handled under a deadline that needs a calendar year which is not loaded. */
        UNKNOWN
    }
}
