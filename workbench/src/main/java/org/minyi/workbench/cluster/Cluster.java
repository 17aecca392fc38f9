package org.minyi.workbench.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.minyi.schemas.Topic;
import org.minyi.streams.RefusedException;
import org.minyi.streams.query.problem.KafkaRefusedException;

/** A Kafka cluster whose topics are looked at and put in order. */
public final class Cluster implements AutoCloseable {

    private static final long PATIENCE_S = 30;
    private static final long LOOK_EVERY_MS = 250;
    private static final int MOST_LOOKS = 40;

    private final Admin admin;

    /** The cluster that this administrator belongs to. */
    public Cluster(Admin admin) {
        this.admin = admin;
    }

    /** What has to be done so that its topics are as declared. */
    public TopicPlan plan(List<Topic<?, ?>> topics) {
        var existing = await(admin.listTopics().names());
        var names = topics.stream().map(Topic::name).filter(existing::contains).collect(Collectors.toSet());
        return TopicPlan.of(topics, found(names));
    }

    /**
     * Does a step, and returns when it is done; one that leaves something does nothing.
     *
     * @param replication how many copies a new topic has; empty for what the cluster takes for usual
     */
    public void apply(TopicStep step, Optional<Short> replication) {
        if (step instanceof TopicStep.Create create) {
            var topic = create.topic();
            var created =
                    new NewTopic(topic.name(), Optional.of(topic.partitions()), replication).configs(topic.configs());
            await(admin.createTopics(List.of(created)).all());
        } else if (step instanceof TopicStep.Set set) {
            var operation = new AlterConfigOp(new ConfigEntry(set.key(), set.to()), AlterConfigOp.OpType.SET);
            await(admin.incrementalAlterConfigs(Map.of(resource(set.topic().name()), List.of(operation)))
                    .all());
        }
    }

    /** What is left once the cluster shows what was done: a broker hears of it a little later than its controller. */
    public TopicPlan settled(List<Topic<?, ?>> topics) throws InterruptedException {
        var plan = plan(topics);
        for (int look = 0; look < MOST_LOOKS && plan.canDoSomething(); look++) {
            Thread.sleep(LOOK_EVERY_MS);
            plan = plan(topics);
        }
        return plan;
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<String, FoundTopic> found(Set<String> names) {
        var descriptions = await(admin.describeTopics(names).allTopicNames());
        var configs = await(
                admin.describeConfigs(names.stream().map(Cluster::resource).toList())
                        .all());
        var found = new HashMap<String, FoundTopic>();
        descriptions.forEach((name, description) ->
                found.put(name, new FoundTopic(description.partitions().size(), values(configs.get(resource(name))))));
        return found;
    }

    private static Map<String, String> values(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaRefusedException("Kafka refused: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaRefusedException("Kafka did not answer within " + PATIENCE_S + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("Interrupted while asking Kafka.");
        }
    }
}
