package org.minyi.streams.contract;

/**
 * One event in the life of a ticket. An attribute that the event does not carry is empty.
 *
 * @param unit the department that the event concerns: dispatched to, signed, returned or handled by
 * @param sessionId the 热线问政 session that the demand came from
 * @param caller a keyed token of the citizen, equal for equal citizens; personal, so it leaves the application in no topic
 * @param deadline the deadline that the source itself set, epoch milliseconds; {@link Moment#NEVER} if it set none
 */
public record TicketFact(
        Stamp stamp,
        Type type,
        String kind,
        String urgency,
        String category,
        String channel,
        String region,
        String unit,
        String sessionId,
        String mergedInto,
        String caller,
        long deadline,
        Extension extension,
        Callback callback)
        implements Fact {

    /** The steps of a ticket's life, in lifecycle rank: of two at one instant the former happened first. */
    public enum Type {
        ACCEPTED,
        ANSWERED_ONLINE,
        DISPATCHED,
        SIGNED,
        CONTACTED,
        RETURNED,
        EXTENDED,
        SUPERVISED,
        HANDLED,
        CALLED_BACK,
        REDO,
        CORRECTED,
        MERGED,
        ARCHIVED,
        VOIDED
    }
}
