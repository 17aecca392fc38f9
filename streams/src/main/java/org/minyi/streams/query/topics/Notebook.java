package org.minyi.streams.query.topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A small topic of an application's own, in which texts are written down one after another and kept for ever. It is named
 * as Streams names its own topics, so whoever resets the application's state deletes it too.
 */
final class Notebook {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Map<String, String> FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    private final KafkaClients clients;
    private final TopicPartition partition;

    /** The notebook about that of the application of that id. */
    Notebook(KafkaClients clients, String applicationId, String what) {
        this.clients = clients;
        this.partition = new TopicPartition(applicationId + "-" + what + "-changelog", 0);
    }

    /** Where it stands. */
    TopicPartition partition() {
        return partition;
    }

    /** Whether it has been made. */
    boolean exists() {
        try (var offsets = new Offsets(clients.admin())) {
            return !offsets.partitionsOnceMade(partition.topic()).isEmpty();
        }
    }

    /** Makes it unless it is there. */
    void create() {
        var topic = new NewTopic(partition.topic(), Optional.of(1), Optional.empty());
        OwnTopics.make(clients, List.of(topic.configs(FOR_EVER)));
    }

    /** All that stands in it, the earliest first. */
    List<String> entries() {
        var entries = new ArrayList<String>();
        try (Admin admin = clients.admin();
                var reader = clients.consumer()) {
            long end = new Offsets(admin).ends(List.of(partition)).get(partition);
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            while (reader.position(partition) < end) {
                reader.poll(POLL).forEach(record -> entries.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
        }
        return entries;
    }

    /** Writes that down. */
    void add(String entry) {
        clients.write(List.of(record(entry)));
    }

    /** The same as a record that goes along with others. */
    ProducerRecord<byte[], byte[]> record(String entry) {
        return new ProducerRecord<>(partition.topic(), entry.getBytes(StandardCharsets.UTF_8));
    }
}
