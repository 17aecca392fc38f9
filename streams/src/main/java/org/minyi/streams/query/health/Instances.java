package org.minyi.streams.query.health;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;

/** Who shares the work: every instance of the application as the group knows it, and the tasks of this one. */
public final class Instances implements AutoCloseable {

    private final Admin admin;
    private final String group;
    private final String own;
    private final KafkaStreams streams;

    /**
     * An instance.
     *
     * @param id its {@code instance.id}
     * @param host where it runs, as Kafka sees it
     * @param isThis whether it is the one that answers
     * @param threads how many of its stream threads are in the group
     * @param partitions how many partitions they read
     */
    record Instance(String id, String host, boolean isThis, int threads, int partitions) {}

    /**
     * A stream thread of this instance.
     *
     * @param active the tasks that it works on
     * @param standby the tasks whose state it keeps up with
     */
    record Worker(String name, String state, List<String> active, List<String> standby) {}

    /** All of it. */
    record Work(String state, List<Instance> instances, List<Worker> threads) {}

    /** Asks the group of that application, of which these streams are a part under that instance's id. */
    public Instances(KafkaClients clients, String group, String own, KafkaStreams streams) {
        this.admin = clients.admin();
        this.group = group;
        this.own = own;
        this.streams = streams;
    }

    Work work() {
        var members = Offsets.await(admin.describeConsumerGroups(List.of(group)).all())
                .get(group)
                .members();
        return new Work(streams.state().name(), instances(members), threads(streams.metadataForLocalThreads()));
    }

    private List<Instance> instances(Collection<MemberDescription> members) {
        Map<String, List<MemberDescription>> byInstance =
                members.stream().collect(Collectors.groupingBy(Instances::instance, TreeMap::new, Collectors.toList()));
        return byInstance.entrySet().stream()
                .map(each -> new Instance(
                        each.getKey(),
                        each.getValue().get(0).host().replaceFirst("^/", ""),
                        each.getKey().equals(own),
                        each.getValue().size(),
                        each.getValue().stream()
                                .mapToInt(member ->
                                        member.assignment().topicPartitions().size())
                                .sum()))
                .toList();
    }

    /** Each thread is in the group under its instance's id and a number of its own. */
    private static String instance(MemberDescription member) {
        return member.groupInstanceId().orElse(member.clientId()).replaceFirst("-\\d+$", "");
    }

    private static List<Worker> threads(Collection<ThreadMetadata> threads) {
        return threads.stream()
                .sorted(Comparator.comparing(ThreadMetadata::threadName))
                .map(thread -> new Worker(
                        thread.threadName().replaceFirst(".*-(StreamThread-\\d+)$", "$1"),
                        thread.threadState(),
                        ids(thread.activeTasks()),
                        ids(thread.standbyTasks())))
                .toList();
    }

    private static List<String> ids(Collection<TaskMetadata> tasks) {
        return tasks.stream()
                .map(TaskMetadata::taskId)
                .sorted()
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }
}
