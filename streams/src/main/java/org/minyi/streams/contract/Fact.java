package org.minyi.streams.contract;

import java.util.Comparator;

/** What one accepted event says, stripped to what shapes figures: no free text, no arrival time. */
public interface Fact {

    /** The total order of an entity's facts: event time, source sequence, lifecycle rank, event id. */
    Comparator<Fact> ORDER = Stamp.HAPPENED;

    /** Its id and its time. */
    Stamp stamp();

    /** What happened; the kinds stand in lifecycle rank. */
    Enum<?> type();

    /** Its place in the lifecycle, which orders facts of the same instant. */
    default int rank() {
        return type().ordinal();
    }
}
