package org.minyi.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.json.JsonLines;
import org.minyi.schemas.json.Line;
import org.minyi.schemas.json.MalformedLineException;
import org.minyi.streams.accept.Decoder;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.query.reject.Correcting;

/** Reads refused events and judges corrected ones as acceptance would. Whether their year is closed only the stream knows. */
final class Corrections implements Correcting {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOWHERE_YET = -1;

    private final Map<String, Flow<?, ?, ?>> flows;
    private final Formats formats;
    private final InstantSource clock;
    private final JsonLines lines;

    Corrections(Flows flows, Formats formats, InstantSource clock) {
        this.flows = flows.all().stream()
                .collect(Collectors.toMap(flow -> flow.topic().name(), Function.identity()));
        this.formats = formats;
        this.clock = clock;
        this.lines = new JsonLines(clock);
    }

    @Override
    public Optional<JsonNode> event(Arrival original) {
        var flow = flows.get(original.topic());
        if (flow == null || original.value() == null) {
            return Optional.empty();
        }
        try {
            var event = formats.decoder(flow.topic()).decode(original.value());
            var line = lines.write(Line.OfEvent.of(flow.topic(), event));
            return Optional.of(JSON.readTree(line).path("event"));
        } catch (Decoder.Undecodable e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the public form is JSON", e);
        }
    }

    @Override
    public Corrected judged(String line) {
        var event = read(line);
        var flow = flows.get(event.topic().name());
        if (flow == null) {
            throw new IllegalArgumentException(
                    event.topic() + " 不接收事件。 " + event.topic() + " holds no events: one of " + flows.keySet());
        }
        return judged(flow, event);
    }

    private Line.OfEvent read(String line) {
        try {
            if (lines.read(line) instanceof Line.OfEvent event) {
                return event;
            }
        } catch (MalformedLineException e) {
            throw new IllegalArgumentException(
                    "不是公开JSON格式的事件。 This is no event in the public JSON form: " + e.reason() + ": " + e.getMessage(),
                    e);
        }
        throw new IllegalArgumentException("改正后的须是事件，不能是字节。 What is corrected is an event, and no bytes");
    }

    private <V extends SpecificRecord & Event, F extends Fact> Corrected judged(Flow<V, F, ?> flow, Line.OfEvent line) {
        var topic = flow.topic();
        var value = formats.bytes(topic, topic.valueType().cast(line.event()));
        var arrival = new Arrival(topic.name(), NOWHERE_YET, NOWHERE_YET, clock.millis(), line.key(), value);
        var judge = new Judge<>(formats.decoder(topic), flow.acceptance());
        judge.judge(arrival).rejects().stream().findFirst().ifPresent(again -> {
            throw new IllegalArgumentException("改正后的事件仍会被拒收。 The corrected event would be refused again: "
                    + again.getReason() + (again.getField() == null ? "" : " (" + again.getField() + ")") + ": "
                    + again.getDetail());
        });
        return new Corrected(topic.name(), line.key(), value);
    }
}
