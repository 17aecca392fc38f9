package org.minyi.streams.query.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;

/**
 * How far the stream has come: "caught up" means that every fact that had arrived when the question was asked is in
 * the figures that are served, whatever lay between.
 */
public final class Progress implements AutoCloseable {

    /**
     * Where the stream stands.
     *
     * @param read how many facts have been read
     * @param arrived of how many
     * @param inside how many demands, differences and cells are still on their way; markers of transactions count too
     * @param caughtUp whether the figures of all facts are served
     */
    public record Standing(long read, long arrived, long inside, boolean caughtUp) {}

    private final Offsets offsets;
    private final Consumer<byte[], byte[]> reader;
    private final String group;
    private final List<String> factTopics;
    private final List<String> innerTopics;
    private final LiveTable<?> cells;

    /** Watches the application of that id, with these topics of its own, which serves this table. */
    public Progress(
            KafkaClients clients,
            String applicationId,
            List<String> factTopics,
            List<String> innerTopics,
            LiveTable<?> cells) {
        this.offsets = new Offsets(clients.admin());
        this.reader = clients.consumer();
        this.group = applicationId;
        this.factTopics = factTopics;
        this.innerTopics =
                innerTopics.stream().map(topic -> applicationId + "-" + topic).toList();
        this.cells = cells;
    }

    /** Notes where the served table ends before the streams start: they restore at least that much. */
    public void beforeStart() {
        offsets.ends(offsets.partitions(cells.topic().name()))
                .forEach((partition, end) -> cells.restoredUpTo(partition.partition(), end));
    }

    /** Where the stream stands now. */
    public synchronized Standing standing() {
        // In the order of the flow, so that nothing can slip by between two questions.
        var facts = backlog(all(factTopics), offsets.committed(group));
        var inside = backlog(inside(), offsets.committed(group));
        var served = backlog(offsets.partitions(cells.topic().name()), Map.of());
        boolean caughtUp = facts.isEmpty(reader) && inside.isEmpty(reader) && served.isEmpty(reader);
        long arrived = facts.all();
        return new Standing(arrived - facts.offsets(), arrived, inside.offsets() + served.offsets(), caughtUp);
    }

    @Override
    public void close() {
        reader.close();
        offsets.close();
    }

    private List<TopicPartition> inside() {
        return innerTopics.stream()
                .flatMap(topic -> offsets.partitionsOnceMade(topic).stream())
                .toList();
    }

    private List<TopicPartition> all(List<String> topics) {
        return topics.stream()
                .flatMap(topic -> offsets.partitions(topic).stream())
                .toList();
    }

    private Backlog backlog(List<TopicPartition> partitions, Map<TopicPartition, Long> committed) {
        var begins = offsets.beginnings(partitions);
        var spans = new ArrayList<Span>();
        offsets.ends(partitions)
                .forEach((partition, end) ->
                        spans.add(new Span(partition, begins.get(partition), next(partition, begins, committed), end)));
        return new Backlog(spans);
    }

    private long next(TopicPartition partition, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> committed) {
        long next = partition.topic().equals(cells.topic().name())
                ? cells.position(partition.partition())
                : committed.getOrDefault(partition, 0L);
        return Math.max(next, begins.get(partition));
    }

    /** A partition from its first offset over the next that is read to its end. */
    private record Span(TopicPartition partition, long begin, long next, long end) {}

    /** What of some topics has not been read yet. */
    private record Backlog(List<Span> spans) {

        long all() {
            return spans.stream().mapToLong(span -> span.end - span.begin).sum();
        }

        long offsets() {
            return spans.stream()
                    .mapToLong(span -> Math.max(0, span.end - span.next))
                    .sum();
        }

        boolean isEmpty(Consumer<byte[], byte[]> reader) {
            return spans.stream().noneMatch(span -> Offsets.anyRecord(reader, span.partition, span.next, span.end));
        }
    }
}
