package org.minyi.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.streams.accept.Decoder;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.health.SourceWatch;

/** Reads of a fact which source it is of and when it happened, in one thread at a time. */
final class Telling implements Function<Arrival, Optional<SourceWatch.Told>> {

    private final Map<String, Decoder<? extends Event>> decoders = new HashMap<>();

    Telling(Flows flows, Formats formats) {
        flows.all().forEach(flow -> add(flow, formats));
    }

    private <V extends SpecificRecord & Event> void add(Flow<V, ?, ?> flow, Formats formats) {
        decoders.put(flow.topic().name(), formats.decoder(flow.topic()));
    }

    @Override
    public Optional<SourceWatch.Told> apply(Arrival fact) {
        if (fact.value() == null) {
            return Optional.empty();
        }
        try {
            var event = decoders.get(fact.topic()).decode(fact.value());
            return Optional.of(new SourceWatch.Told(event.getSource(), event.getEventTime()));
        } catch (Decoder.Undecodable e) {
            return Optional.empty();
        }
    }
}
