package org.minyi.streams.contract;

import java.util.List;

/** One event of a 热线问政 session, in which a unit's head answers on air. */
public record SessionFact(Stamp stamp, Type type, String region, List<String> units) implements Fact {

    /** What happened, in lifecycle rank. */
    public enum Type {
        HELD,
        VOIDED
    }
}
