package org.minyi.streams.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the stream has come: "caught up" means that every fact that had arrived when the question was asked is in
 * the figures that are served, whatever lay between.
 */
public final class Progress implements AutoCloseable {

    /** Where the stream stands: facts read of facts arrived, and whether their figures are served. */
    public record Standing(long read, long arrived, boolean caughtUp) {}

    private final Offsets offsets;
    private final Consumer<byte[], byte[]> reader;
    private final String group;
    private final List<String> factTopics;
    private final String differences;
    private final LiveTable<?> cells;

    /** Watches the application of that id, which serves this table. */
    public Progress(KafkaClients clients, String applicationId, List<String> factTopics, LiveTable<?> cells) {
        this.offsets = new Offsets(clients.admin());
        this.reader = clients.consumer();
        this.group = applicationId;
        this.factTopics = factTopics;
        this.differences = applicationId + "-differences-repartition";
        this.cells = cells;
    }

    /** Notes where the served table ends before the streams start: they restore at least that much. */
    public void beforeStart() {
        offsets.ends(offsets.partitions(cells.topic().name()))
                .forEach((partition, end) -> cells.restoredUpTo(partition.partition(), end));
    }

    /** Where the stream stands now. */
    public synchronized Standing standing() {
        var facts = factTopics.stream()
                .flatMap(topic -> offsets.partitions(topic).stream())
                .toList();
        var ends = offsets.ends(facts);
        var begins = offsets.beginnings(facts);
        var committed = offsets.committed(group);
        long arrived = 0;
        long read = 0;
        for (var partition : facts) {
            long begin = begins.get(partition);
            arrived += ends.get(partition) - begin;
            read += Math.max(0, committed.getOrDefault(partition, begin) - begin);
        }
        // In the order of the flow, so that nothing can slip by between two questions.
        boolean caughtUp = isThrough(facts, ends, committed) && groupIsThrough() && cellsAreServed();
        return new Standing(read, arrived, caughtUp);
    }

    @Override
    public void close() {
        reader.close();
        offsets.close();
    }

    private boolean groupIsThrough() {
        var partitions = offsets.partitions(differences);
        return isThrough(partitions, offsets.ends(partitions), offsets.committed(group));
    }

    private boolean cellsAreServed() {
        var partitions = offsets.partitions(cells.topic().name());
        return offsets.ends(partitions).entrySet().stream()
                .noneMatch(end -> Offsets.anyRecord(
                        reader, end.getKey(), cells.position(end.getKey().partition()), end.getValue()));
    }

    private boolean isThrough(
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> committed) {
        return partitions.stream()
                .noneMatch(partition -> Offsets.anyRecord(
                        reader, partition, committed.getOrDefault(partition, 0L), ends.get(partition)));
    }
}
