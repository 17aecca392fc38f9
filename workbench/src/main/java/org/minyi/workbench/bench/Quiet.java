package org.minyi.workbench.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether an idle system leaves Kafka alone: the end of every partition of every topic, Kafka's own topics of offsets and
 * transactions among them, markers of transactions counted. A commit of whatever kind moves one of these.
 */
final class Quiet {

    private final Admin admin;

    Quiet(Admin admin) {
        this.admin = admin;
    }

    /** What was written where within that time, one line a partition; nothing, if nothing was. */
    List<String> written(Duration time) throws InterruptedException {
        try {
            var before = ends();
            Thread.sleep(time.toMillis());
            var after = ends();
            var written = new ArrayList<String>();
            after.forEach((partition, end) -> {
                long more = end - before.getOrDefault(partition, 0L);
                if (more != 0) {
                    written.add(partition + ": " + more);
                }
            });
            return written;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not tell where its topics end", e.getCause());
        }
    }

    private Map<String, Long> ends() throws ExecutionException, InterruptedException {
        var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        var asked = admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = new TreeMap<String, Long>();
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition.toString(), end.offset()));
        return ends;
    }
}
