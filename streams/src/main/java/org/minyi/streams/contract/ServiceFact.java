package org.minyi.streams.contract;

/** One event at the open-government window (政务公开窗口). An attribute that the event does not carry is empty. */
public record ServiceFact(Stamp stamp, Type type, String region, String unit, Satisfied satisfied) implements Fact {

    /** What happened, in lifecycle rank. */
    public enum Type {
        SERVED,
        PUBLISHED,
        VOIDED
    }

    /** What the visitor said. */
    public enum Satisfied {
        NOT_TOLD,
        YES,
        NO
    }
}
