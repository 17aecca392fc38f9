package org.minyi.streams.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is demanded in a ticket: when, about what, and whose figures it is part of.
 *
 * @param ticket {@code source:ticketId}
 * @param acceptedAt epoch milliseconds
 * @param unit the responsible unit; empty if none is
 */
public record Demand(
        String ticket, long acceptedAt, String kind, String category, String channel, String region, String unit) {

    /** The order in which demands were accepted; of one instant by the ticket's id. */
    public static final Comparator<Demand> ORDER =
            Comparator.comparingLong(Demand::acceptedAt).thenComparing(Demand::ticket);

    /** A change of a demand, which may have come or gone, that books nothing. */
    public static Change<Demand> change(Optional<Demand> before, Optional<Demand> after) {
        return new Change<>(before, after, before.or(() -> after).orElseThrow().source(), List.of());
    }

    /** The source that accepted it. */
    public String source() {
        return EntityId.source(ticket);
    }
}
