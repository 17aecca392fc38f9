package org.minyi.workbench.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.minyi.schemas.Topic;
import org.minyi.schemas.json.Line;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Formats;
import org.minyi.streams.accept.Decoder;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.YearMark;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;

/**
 * Writes every committed record of topics as lines; what cannot be read is written as its bytes. The marks of closed
 * years are left out: they say something of where they stand, and what is loaded elsewhere stands elsewhere.
 */
public final class Export implements AutoCloseable {

    private static final int EVERY = 10_000;

    private final Formats formats;
    private final Offsets offsets;
    private final FactLog log;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private long read;

    /** Exports these topics of the cluster of that configuration, as they stand now. */
    public Export(FeedbackConfig config, List<Topic<?, ?>> topics) {
        var clients = new KafkaClients(config.kafka());
        this.formats = Formats.of(config);
        this.offsets = Offsets.patient(clients.admin());
        this.log = new FactLog(clients);
        topics.forEach(topic -> ends.putAll(offsets.ends(offsets.partitions(topic.name()))));
    }

    /** How many offsets the topics hold, of which records take most. */
    public long offsets() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Writes a topic and tells now and then how many records of all topics have been written. */
    public <V extends SpecificRecord> void write(Topic<?, V> topic, RecordFiles files, LongConsumer written) {
        var decoder = formats.decoder(topic);
        ends.forEach((partition, end) -> {
            if (partition.topic().equals(topic.name())) {
                log.read(partition, end, record -> {
                    if (YearMark.of(record).isEmpty()) {
                        files.write(line(topic, decoder, record));
                    }
                    if (++read % EVERY == 0) {
                        written.accept(read);
                    }
                });
            }
        });
    }

    @Override
    public void close() {
        log.close();
        offsets.close();
    }

    private static <V extends SpecificRecord> Line line(Topic<?, V> topic, Decoder<V> decoder, Arrival record) {
        if (record.value() == null) {
            return new Line.OfBytes(topic, record.key(), null);
        }
        try {
            return new Line.OfEvent(topic, record.key(), decoder.decode(record.value()));
        } catch (Decoder.Undecodable noEvent) {
            return new Line.OfBytes(topic, record.key(), record.value());
        }
    }
}
