package org.minyi.streams;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.avro.AvroSerde;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.streams.accept.Decoder;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;

/** A record as it stands in its topic. */
final class RecordOf<V extends SpecificRecord & Event, F extends Fact> {

    private final Decoder<V> decoder;
    private final Judge<V, F> judge;
    private final Arrival arrival;

    RecordOf(Flow<V, F, ?> flow, Draft draft) {
        var formats = new Formats(
                AvroSerde.class, Map.of(SchemaSettings.URL, "mock://benchmark", SchemaSettings.AUTO_REGISTER, "true"));
        decoder = formats.decoder(flow.topic());
        judge = new Judge<>(decoder, flow.acceptance());
        arrival = new Arrival(
                flow.topic().name(),
                0,
                0,
                draft.arrivedAt().toEpochMilli(),
                draft.key().getBytes(StandardCharsets.UTF_8),
                formats.writer(flow.topic()).apply(draft.event()));
    }

    V decode() throws Exception {
        return decoder.decode(arrival.value());
    }

    Verdict<F> accept() {
        return judge.judge(arrival);
    }
}
