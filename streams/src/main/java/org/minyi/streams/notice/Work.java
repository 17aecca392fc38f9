package org.minyi.streams.notice;

import java.time.Instant;
import java.util.Comparator;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.WorkFilter;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkRow;

/** Something on which somebody has still to act; what is not known of it is null. */
interface Work {

    /** What is due first comes first, then what has no deadline, the oldest first. */
    Comparator<Work> MOST_URGENT_FIRST = Comparator.comparing(
                    Work::deadline, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Work::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Work::id);

    /** The key of its topic. */
    String id();

    String region();

    /** The department that it is counted under: whoever has it, else the last that had it. */
    String unit();

    String category();

    /** By when something must be done. */
    Instant deadline();

    /** When it began. */
    Instant since();

    /** Whether at that moment it belongs on that list. */
    boolean isOn(WorkList list, Instant at);

    /** How it stands at that moment. */
    WorkRow row(Instant at, Clocks clocks);

    /** Whether it is part of what is wanted. */
    default boolean isPartOf(WorkFilter filter) {
        return filter.accepts(region(), unit(), category());
    }
}
