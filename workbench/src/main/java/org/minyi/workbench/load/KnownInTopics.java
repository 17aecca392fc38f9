package org.minyi.workbench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.streams.accept.Decoder;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;

/** What has been told as the topics have it: each is read once, right before something is first sent to it. */
final class KnownInTopics extends KnownHere {

    private final KafkaClients clients;
    private final Formats formats;
    private final byte[] keysBegin;
    private final Consumer<String> say;

    /**
     * Reads through these clients.
     *
     * @param source the only one that will be loaded; empty if that cannot be told
     */
    KnownInTopics(KafkaClients clients, Formats formats, Optional<String> source, Consumer<String> say) {
        this.clients = clients;
        this.formats = formats;
        this.keysBegin = source.map(name -> name + ":").orElse("").getBytes(StandardCharsets.UTF_8);
        this.say = say;
    }

    @Override
    void recall(Topic<?, ?> topic, LongSet into, Fingerprint with) {
        try (var offsets = Offsets.patient(clients.admin());
                var log = new FactLog(clients)) {
            var ends = offsets.ends(offsets.partitions(topic.name()));
            long records = ends.values().stream().mapToLong(Long::longValue).sum();
            if (records > 0) {
                say.accept("Reading the " + records + " records of " + topic.name()
                        + ", to know what is there already ...");
            }
            var decoder = formats.decoder(topic);
            ends.forEach(
                    (partition, end) -> log.read(partition, end, arrival -> note(topic, arrival, decoder, into, with)));
        }
    }

    private void note(
            Topic<?, ?> topic,
            Arrival arrival,
            Decoder<? extends SpecificRecord> decoder,
            LongSet into,
            Fingerprint with) {
        if (arrival.value() == null || (topic != Topics.REJECTS && !isOfSource(arrival.key()))) {
            return;
        }
        try {
            var event = decoder.decode(arrival.value());
            into.add(event instanceof Reject reject ? with.of(reject) : with.of(arrival.key(), event));
        } catch (Decoder.Undecodable e) {
            // Whatever it is, it is nothing that could be loaded once more.
            return;
        }
    }

    private boolean isOfSource(byte[] key) {
        return key != null
                && key.length >= keysBegin.length
                && Arrays.equals(key, 0, keysBegin.length, keysBegin, 0, keysBegin.length);
    }
}
