package org.minyi.connectors.relay;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.Rejects;
import org.minyi.schemas.Event;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroSerializer;
import org.minyi.schemas.registry.RegistryException;

/**
 * Makes of what became of a row the records that tell it: its events in the wire format of the released schemas, and
 * what was refused of it for the topic that keeps refusals.
 *
 * <p>A worker may note an offset between any two records. So every record of a row but the last carries the offset
 * before the row: a row of which only a part was told is told again.
 */
public final class Relay {

    private final AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>();
    private final Rejects rejects;

    /** @param settings the connector's own, among them those of the schema registry */
    public Relay(Map<String, ?> settings, InstantSource clock) {
        this.serializer.configure(settings, false);
        this.rejects = new Rejects(clock);
    }

    /**
     * The records of a row; none if there is nothing to tell of it.
     *
     * @param origin what refusals name as the place the row came from, e.g. a file
     * @throws RetriableException when the schema registry cannot be asked now
     */
    public List<SourceRecord> records(String origin, Outcome outcome, Span span) {
        try {
            return spread(values(origin, outcome), span);
        } catch (RegistryException e) {
            if (e.isRetriable()) {
                throw new RetriableException(e.getMessage(), e);
            }
            throw e;
        }
    }

    /** What is sent, before it has a place. */
    private record Value(Topic<?, ?> topic, byte[] key, byte[] bytes) {}

    private List<Value> values(String origin, Outcome outcome) {
        if (outcome instanceof Outcome.Events row) {
            return events(origin, row);
        } else if (outcome instanceof Outcome.Raw raw) {
            return List.of(new Value(raw.topic(), raw.key(), raw.value()));
        } else if (outcome instanceof Outcome.Refused refused) {
            return List.of(reject(origin, refused, refused.source(), refused.refusal()));
        }
        return List.of();
    }

    private List<Value> events(String origin, Outcome.Events row) {
        var values = new ArrayList<Value>();
        for (var message : row.messages()) {
            values.add(value(message.topic(), message.key(), message.event()));
        }
        var source = row.messages().get(0).event() instanceof Event event ? event.getSource() : "";
        for (Refusal refusal : row.refusals()) {
            values.add(reject(origin, row, source, refusal));
        }
        return values;
    }

    private Value reject(String origin, Outcome row, String source, Refusal refusal) {
        Reject reject = rejects.of(origin, row, source, refusal);
        return value(
                Topics.REJECTS,
                Optional.ofNullable(reject.getKey()).map(Relay::bytes).orElse(null),
                reject);
    }

    private Value value(Topic<?, ?> topic, byte[] key, SpecificRecord record) {
        return new Value(topic, key, serializer.serialize(topic.name(), record));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static List<SourceRecord> spread(List<Value> values, Span span) {
        var records = new ArrayList<SourceRecord>(values.size());
        for (int i = 0; i < values.size(); i++) {
            boolean last = i == values.size() - 1;
            records.add(record(values.get(i), span.partition(), last ? span.after() : span.before()));
        }
        return records;
    }

    private static SourceRecord record(Value value, Map<String, ?> partition, Map<String, ?> offset) {
        return new SourceRecord(
                partition,
                offset,
                value.topic().name(),
                // Kafka's own rule over the key, as everybody else who writes the topic has it.
                null,
                Schema.OPTIONAL_BYTES_SCHEMA,
                value.key(),
                Schema.OPTIONAL_BYTES_SCHEMA,
                value.bytes());
    }
}
