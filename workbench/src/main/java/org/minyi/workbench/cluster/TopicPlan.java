package org.minyi.workbench.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minyi.schemas.Topic;

/**
 * What has to be done to a cluster so that its topics are as declared. Nothing is ever deleted, and nothing made smaller: what
 * would take that is left for people.
 *
 * @param steps in the order of the declarations; none where a topic is as it should be
 */
public record TopicPlan(List<TopicStep> steps) {

    private static final String UNSET = "unset";
    private static final List<String> GROW = List.of("max.message.bytes", "delete.retention.ms");

    /** The plan for these declarations, given what was found of them by name. */
    static TopicPlan of(List<Topic<?, ?>> topics, Map<String, FoundTopic> found) {
        var steps = new ArrayList<TopicStep>();
        for (var topic : topics) {
            var there = found.get(topic.name());
            if (there == null) {
                steps.add(new TopicStep.Create(topic));
            } else {
                addPartitions(topic, there, steps);
                addConfigs(topic, there, steps);
            }
        }
        return new TopicPlan(List.copyOf(steps));
    }

    /** Whether a part of it can be done without people. */
    boolean canDoSomething() {
        return steps.stream().anyMatch(step -> !(step instanceof TopicStep.Leave));
    }

    private static void addPartitions(Topic<?, ?> topic, FoundTopic there, List<TopicStep> steps) {
        if (there.partitions() == topic.partitions()) {
            return;
        }
        var differ = "has " + there.partitions() + " partitions instead of " + topic.partitions() + ": ";
        if (topic.kind() == Topic.Kind.FACTS) {
            steps.add(new TopicStep.Leave(
                    topic,
                    differ + "keys stay where they are only while that number is kept; move its records into a new"
                            + " topic"));
        } else if (there.partitions() < topic.partitions()) {
            steps.add(new TopicStep.Leave(
                    topic, differ + "it works, more slowly; with more, the rows of a key would stand in two"));
        }
    }

    private static void addConfigs(Topic<?, ?> topic, FoundTopic there, List<TopicStep> steps) {
        new TreeMap<>(topic.configs()).forEach((key, wanted) -> {
            var value = there.configs().getOrDefault(key, UNSET);
            if (value.equals(wanted) || GROW.contains(key) && isLarger(value, wanted)) {
                return;
            }
            if (key.equals("cleanup.policy") && wanted.equals("delete")) {
                steps.add(new TopicStep.Leave(
                        topic,
                        key + " is " + value + ": facts of one key may have been dropped already; load them anew, then"
                                + " set it to delete"));
            } else {
                steps.add(new TopicStep.Set(topic, key, value, wanted));
            }
        });
    }

    private static boolean isLarger(String value, String wanted) {
        return value.matches("\\d{1,18}") && Long.parseLong(value) > Long.parseLong(wanted);
    }
}
