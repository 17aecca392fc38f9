package org.minyi.streams.query.topics;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.minyi.schemas.Topic;

/** Looks whether the topics of a cluster are what the figures rest on, and says each thing that is not in a sentence. */
public final class TopicCheck {

    private static final List<String> FACTS_REST_ON =
            List.of("cleanup.policy", "retention.ms", "retention.bytes", "message.timestamp.type");

    private static final String DELETIONS = "delete.retention.ms";

    private final Admin admin;

    /** Looks through this administrator. */
    public TopicCheck(Admin admin) {
        this.admin = admin;
    }

    /** What is wrong with these topics; nothing if all is well. */
    public List<String> complaints(List<Topic<?, ?>> topics) {
        var existing = Offsets.await(admin.listTopics().names());
        var complaints = new ArrayList<String>();
        for (var topic : topics) {
            if (!existing.contains(topic.name())) {
                complaints.add("Topic " + topic.name() + " does not exist: create it with `./minyi topics apply`.");
            } else {
                complaints.addAll(complaints(topic));
            }
        }
        return complaints;
    }

    private List<String> complaints(Topic<?, ?> topic) {
        var complaints = new ArrayList<String>();
        var found = configs(topic);
        for (var wanted : topic.configs().entrySet()) {
            var value = found.get(wanted.getKey()) == null
                    ? "unset"
                    : found.get(wanted.getKey()).value();
            if (FACTS_REST_ON.contains(wanted.getKey()) && !wanted.getValue().equals(value)) {
                complaints.add(
                        "Topic %s has %s=%s, but figures can only be recomputed with %s: run `kafka-configs --alter --entity-type topics --entity-name %s --add-config %s=%s`."
                                .formatted(
                                        topic.name(),
                                        wanted.getKey(),
                                        value,
                                        wanted.getValue(),
                                        topic.name(),
                                        wanted.getKey(),
                                        wanted.getValue()));
            }
            if (wanted.getKey().equals(DELETIONS) && !isAsLong(value, wanted.getValue())) {
                complaints.add(
                        "Topic %s has %s=%s: an instance that was away for longer would go on showing what was taken off. Make it %s: run `./minyi topics apply`."
                                .formatted(topic.name(), DELETIONS, value, wanted.getValue()));
            }
        }
        TopicDescription description = Offsets.await(
                admin.describeTopics(List.of(topic.name())).topicNameValues().get(topic.name()));
        int partitions = description.partitions().size();
        if (topic.kind() == Topic.Kind.FACTS && partitions != topic.partitions()) {
            complaints.add(
                    "Topic %s has %d partitions instead of %d: keys stay where they are only while that number is kept, so move its records into a new topic."
                            .formatted(topic.name(), partitions, topic.partitions()));
        }
        return complaints;
    }

    private Config configs(Topic<?, ?> topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        return Offsets.await(admin.describeConfigs(List.of(resource)).values().get(resource));
    }

    private static boolean isAsLong(String value, String wanted) {
        return value.matches("\\d{1,18}") && Long.parseLong(value) >= Long.parseLong(wanted);
    }
}
