package org.minyi.streams;

import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topic;
import org.minyi.streams.accept.Acceptance;
import org.minyi.streams.contract.Additive;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.fold.Lifecycle;

/**
 * One kind of feedback from its topic to its figures: the rules of each stage, which the pipeline and the recount
 * share.
 *
 * @param name the name of its steps and stores
 */
public record Flow<V extends SpecificRecord & Event, F extends Fact, E>(
        String name,
        Topic<String, V> topic,
        Acceptance<V, F> acceptance,
        Lifecycle<F, E> lifecycle,
        Measuring<E> measuring) {

    /** Whether such feedback may contribute to that measure or distribution; every kind is in the books. */
    public boolean measures(Additive additive) {
        var id = additive.id();
        boolean onAirTickets = id.startsWith("activities.") && additive != Measure.ACTIVITIES_SESSIONS;
        return id.startsWith("ledger.")
                || switch (name) {
                    case "tickets" -> id.startsWith("tickets.") || onAirTickets;
                    case "sessions" -> additive == Measure.ACTIVITIES_SESSIONS;
                    case "services" -> id.startsWith("window.");
                    default -> id.startsWith(name + ".");
                };
    }
}
