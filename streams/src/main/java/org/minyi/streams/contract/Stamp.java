package org.minyi.streams.contract;

import java.util.Comparator;

/**
 * Under which id and when something was reported: what identifies an event and orders it among its entity's others.
 *
 * @param eventId unique among the events of its entity
 * @param revision which telling of the event this is; a higher one replaces a lower
 * @param eventTime when it happened, epoch milliseconds
 * @param sourceSequence the source's own order among events of the same instant, or {@link #NO_SEQUENCE}
 */
public record Stamp(String eventId, int revision, long eventTime, long sourceSequence) {

    /** The source gives no order of its own; such events come before numbered ones of the same instant. */
    public static final long NO_SEQUENCE = Long.MIN_VALUE;

    /** The order in which things happened to one entity, whatever the order in which they were told. */
    static final Comparator<Fact> HAPPENED = Comparator.<Fact>comparingLong(fact -> fact.stamp().eventTime)
            .thenComparingLong(fact -> fact.stamp().sourceSequence)
            .thenComparingInt(Fact::rank)
            .thenComparing(fact -> fact.stamp().eventId);
}
