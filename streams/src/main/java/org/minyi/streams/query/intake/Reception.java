package org.minyi.streams.query.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.util.Optional;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.query.door.EventKind;
import org.minyi.streams.query.door.Visitor;
import org.minyi.streams.query.intake.Answer.Told;
import org.minyi.streams.query.intake.Judging.Judged;

/** Makes of one item the record that goes to Kafka: the event, or if it is refused what is kept of it and why. */
final class Reception {

    private static final int NO_PARTITION = -1;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Judging judging;
    private final Personal personal;
    private final InstantSource clock;

    Reception(Judging judging, Personal personal, InstantSource clock) {
        this.judging = judging;
        this.personal = personal;
        this.clock = clock;
    }

    /** What goes to Kafka, and what whoever sent it is told once it is there. */
    record Received(Outgoing record, Told told) {}

    Received receive(EventKind kind, Visitor sender, Item item) {
        if (item.refusal().isPresent()) {
            return unreadable(kind, item, item.refusal().get());
        }
        try {
            return JSON.readTree(Utf8.text(item.bytes())) instanceof ObjectNode event
                    ? event(kind, sender, item, event)
                    : unreadable(kind, item, new Refusal("not-json", "", "an event is a JSON object"));
        } catch (CharacterCodingException e) {
            return unreadable(kind, item, Utf8.refusal());
        } catch (JsonProcessingException e) {
            return unreadable(kind, item, notJson(e));
        }
    }

    private Received event(EventKind kind, Visitor sender, Item item, ObjectNode event) {
        var eventId = event.path("eventId").textValue();
        var judged = personal.replace(event, kind)
                .<Judged>map(refusal -> new Judged.Unfit(refusal, source(event)))
                .orElseGet(() -> judging.judge(kind.topic(), event));
        if (judged instanceof Judged.Fit fit && mayBeFrom(fit.source(), sender)) {
            return new Received(
                    new Outgoing(kind.topic(), fit.key(), fit.value()), Told.accepted(item.number(), eventId));
        }
        var unfit = judged instanceof Judged.Unfit found ? found : notYours(judged, sender);
        var kept = Personal.kept(event, kind);
        return refused(kind, item, unfit.refusal(), unfit.source(), kept, eventId);
    }

    private Received unreadable(EventKind kind, Item item, Refusal refusal) {
        return refused(kind, item, refusal, Optional.empty(), Masked.unreadable(item.bytes()), null);
    }

    private Received refused(
            EventKind kind, Item item, Refusal refusal, Optional<String> source, byte[] kept, String eventId) {
        var told = new Refusal(refusal.reason(), refusal.field(), Masked.sentence(refusal.detail()));
        var arrival = new Arrival(kind.origin(), NO_PARTITION, item.number(), clock.millis(), null, kept);
        var bytes = judging.bytes(told.keep(arrival, source.orElse(null)));
        return new Received(new Outgoing(Topics.REJECTS, null, bytes), Told.refused(item.number(), eventId, told));
    }

    private static boolean mayBeFrom(String source, Visitor sender) {
        return sender.source().isEmpty() || sender.source().get().equals(source);
    }

    private static Judged.Unfit notYours(Judged judged, Visitor sender) {
        var source = ((Judged.Fit) judged).source();
        var detail =
                "this token may send events of the source " + sender.source().orElseThrow() + " only";
        return new Judged.Unfit(new Refusal("source-not-allowed", "source", detail), Optional.of(source));
    }

    private static Optional<String> source(JsonNode event) {
        return Optional.ofNullable(event.path("source").textValue());
    }

    /** What the parser says may quote it. */
    private static Refusal notJson(JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Duplicate field")) {
            return new Refusal("duplicate-field", "", "a field stands there twice");
        }
        var place =
                e.getLocation() == null ? "" : ", at column " + e.getLocation().getColumnNr();
        return new Refusal("not-json", "", "it is not one JSON object" + place);
    }
}
