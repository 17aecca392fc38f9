package org.minyi.streams.contract;

/**
 * One event in the life of a call: it is told once, when it is over. A moment that the event does not carry is
 * {@link Moment#NEVER}, a level 0.
 *
 * @param line the number dialled
 * @param level the caller's rating of the call, 5 to 1; 0 if there is none
 */
public record CallFact(
        Stamp stamp,
        Type type,
        boolean inbound,
        Outcome outcome,
        String line,
        String region,
        long enteredMenuAt,
        long enteredQueueAt,
        long answeredAt,
        long endedAt,
        int level)
        implements Fact {

    /** The steps of a call's life, in lifecycle rank. */
    public enum Type {
        FINISHED,
        VOIDED
    }

    /** How a call ended. */
    public enum Outcome {
        NOT_TOLD,
        ANSWERED,
        ABANDONED_IN_QUEUE,
        ABANDONED_IN_MENU,
        REFUSED
    }
}
