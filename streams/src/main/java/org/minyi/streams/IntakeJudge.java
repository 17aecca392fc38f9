package org.minyi.streams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.QueueStatus;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.json.JsonLines;
import org.minyi.schemas.json.Line;
import org.minyi.schemas.json.MalformedLineException;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.accept.QueueRules;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.query.intake.Judging;

/** Judges what is sent over HTTP as acceptance will. Whether its year is closed only the stream knows. */
final class IntakeJudge implements Judging {

    private static final int NOWHERE_YET = -1;
    private static final byte[] READ_ALREADY = {};

    private final Map<Topic<?, ?>, Flow<?, ?, ?>> flows = new HashMap<>();
    private final Map<Topic<?, ?>, Function<SpecificRecord, byte[]>> writers = new HashMap<>();
    private final JsonLines lines;
    private final InstantSource clock;

    IntakeJudge(Flows flows, Formats formats, InstantSource clock) {
        flows.all().forEach(flow -> {
            this.flows.put(flow.topic(), flow);
            writers.put(flow.topic(), formats.writer(flow.topic()));
        });
        writers.put(Topics.QUEUE, formats.writer(Topics.QUEUE));
        writers.put(Topics.REJECTS, formats.writer(Topics.REJECTS));
        this.lines = new JsonLines(clock);
        this.clock = clock;
    }

    @Override
    public Judged judge(Topic<?, ?> topic, JsonNode event) {
        try (var parser = event.traverse()) {
            return judge(lines.read(topic, parser));
        } catch (MalformedLineException e) {
            var source = Optional.ofNullable(event.path("source").textValue());
            return new Judged.Unfit(new Refusal(e.reason(), e.field(), e.getMessage()), source);
        } catch (IOException e) {
            throw new UncheckedIOException("it is in memory", e);
        }
    }

    @Override
    public byte[] bytes(Reject kept) {
        return writers.get(Topics.REJECTS).apply(kept);
    }

    private Judged judge(Line.OfEvent line) {
        var refusal = line.event() instanceof QueueStatus sample
                ? QueueRules.broken(sample, Instant.ofEpochMilli(clock.millis()))
                : broken(flows.get(line.topic()), line);
        var source =
                line.event() instanceof QueueStatus sample ? sample.getSource() : ((Event) line.event()).getSource();
        return refusal.isPresent()
                ? new Judged.Unfit(refusal.get(), Optional.of(source))
                : new Judged.Fit(source, line.key(), writers.get(line.topic()).apply(line.event()));
    }

    private <V extends SpecificRecord & Event, F extends Fact> Optional<Refusal> broken(
            Flow<V, F, ?> flow, Line.OfEvent line) {
        var event = flow.topic().valueType().cast(line.event());
        var judge = new Judge<V, F>(bytes -> event, flow.acceptance());
        var arrival =
                new Arrival(line.topic().name(), NOWHERE_YET, NOWHERE_YET, clock.millis(), line.key(), READ_ALREADY);
        return judge.judge(arrival).rejects().stream()
                .map(kept ->
                        new Refusal(kept.getReason(), kept.getField() == null ? "" : kept.getField(), kept.getDetail()))
                .findFirst();
    }
}
