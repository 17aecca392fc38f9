package org.minyi.streams.contract;

/**
 * One event in the life of a 好差评 rating. An attribute that the event does not carry is empty, a level 0.
 *
 * @param level 5 非常满意 to 1 非常不满意; 0 where the event carries none
 * @param unit the rated department's code
 */
public record RatingFact(
        Stamp stamp,
        Type type,
        int level,
        Mode mode,
        String region,
        String unit,
        String channel,
        String hall,
        String complaintTicket)
        implements Fact {

    /** The steps of a rating's life, in lifecycle rank. */
    public enum Type {
        RATED,
        SUPPLEMENTED,
        CONTACTED,
        RECTIFIED,
        VOIDED
    }

    /** Who gave the rating: the citizen, or the system in their place. */
    public enum Mode {
        NOT_TOLD,
        ACTIVE,
        DEFAULTED,
        INVITED
    }
}
