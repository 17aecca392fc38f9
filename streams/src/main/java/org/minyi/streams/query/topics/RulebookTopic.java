package org.minyi.streams.query.topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Where an application's rulebook is written down before its first record is processed. The first that was written
 * counts, so that of two instances that begin with different ones one is refused.
 *
 * <p>It is named as Streams names its own topics, so whoever resets the application's state deletes it too.
 */
public final class RulebookTopic {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final String topic;

    /** The rulebook of the application of that id. */
    public RulebookTopic(KafkaClients clients, String applicationId) {
        this.clients = clients;
        this.topic = applicationId + "-rulebook-changelog";
    }

    /** Writes these lines down unless some stand there already, and answers what stands there. */
    public List<String> agree(List<String> lines) {
        create();
        return written().orElseGet(() -> {
            write(lines);
            return written().orElseThrow();
        });
    }

    private void create() {
        try (var admin = clients.admin()) {
            var forever = Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty()).configs(forever)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "cannot create " + topic + ": " + e.getCause().getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating " + topic, e);
        }
    }

    private Optional<List<String>> written() {
        var partition = new TopicPartition(topic, 0);
        try (Admin admin = clients.admin();
                var reader = clients.consumer()) {
            long end = new Offsets(admin).ends(List.of(partition)).get(partition);
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            while (reader.position(partition) < end) {
                for (var record : reader.poll(POLL)) {
                    return Optional.of(new String(record.value(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
                }
            }
            return Optional.empty();
        }
    }

    private void write(List<String> lines) {
        var rulebook = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        clients.write(List.of(new ProducerRecord<>(topic, rulebook)));
    }
}
