package org.minyi.streams.query.topics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.minyi.schemas.Topic;

/** Makes the topics that belong to one application alone, with the replication that is usual on the cluster. */
public final class OwnTopics {

    private OwnTopics() {}

    /** Makes those that are not there yet. */
    public static void create(KafkaClients clients, List<Topic<?, ?>> topics) {
        make(clients, topics.stream().map(OwnTopics::like).toList());
    }

    static void make(KafkaClients clients, Collection<NewTopic> topics) {
        try (var admin = clients.admin()) {
            admin.createTopics(topics).values().values().forEach(OwnTopics::await);
        }
    }

    private static NewTopic like(Topic<?, ?> topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.configs());
    }

    private static void await(KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "Kafka does not create a topic: " + e.getCause().getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }
}
