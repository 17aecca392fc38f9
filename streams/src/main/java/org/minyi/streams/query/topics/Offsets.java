package org.minyi.streams.query.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.minyi.streams.query.problem.KafkaRefusedException;

/** Where topics begin and end, and how far a group has come, counting committed records only. */
public final class Offsets implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Until others lead what a lost broker has led takes longer than anybody waits for a page. */
    private static final Duration OVER_THE_LOSS_OF_A_BROKER = Duration.ofMinutes(1);

    private final Admin admin;
    private final Duration patience;

    /** Asks through this administrator, for somebody who waits for the answer. */
    public Offsets(Admin admin) {
        this(admin, PATIENCE);
    }

    private Offsets(Admin admin, Duration patience) {
        this.admin = admin;
        this.patience = patience;
    }

    /** The same for long work, which a broker that is lost in the midst of it does not end. */
    public static Offsets patient(Admin admin) {
        return new Offsets(admin, OVER_THE_LOSS_OF_A_BROKER);
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }

    /** The partitions of a topic. */
    public List<TopicPartition> partitions(String topic) {
        var description = await(admin.describeTopics(List.of(topic)).allTopicNames(), patience)
                .get(topic);
        return description.partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** The same of a topic that the streams make when they first share out their work: none until then. */
    public List<TopicPartition> partitionsOnceMade(String topic) {
        try {
            return partitions(topic);
        } catch (KafkaRefusedException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw e;
        }
    }

    /** The offset after the last committed record of each. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return list(partitions, OffsetSpec.latest());
    }

    /** The offset after the last record of each, of which some may not be decided on yet: a reader waits for them there. */
    public Map<TopicPartition, Long> endsOfAll(Collection<TopicPartition> partitions) {
        return list(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** The offset after the last committed record of each that arrived no later than that moment. */
    public Map<TopicPartition, Long> endsUpTo(Instant moment, Collection<TopicPartition> partitions) {
        var ends = new HashMap<>(ends(partitions));
        list(partitions, OffsetSpec.forTimestamp(moment.toEpochMilli() + 1)).forEach((partition, later) -> {
            if (later >= 0) {
                ends.merge(partition, later, Math::min);
            }
        });
        return ends;
    }

    /** The offset of the first record of each. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return list(partitions, OffsetSpec.earliest());
    }

    /** The next offset that the group will read, of each partition it has committed; none before there is a group. */
    public Map<TopicPartition, Long> committed(String group) {
        try {
            return committedBy(group);
        } catch (KafkaRefusedException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private Map<TopicPartition, Long> committedBy(String group) {
        return await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), patience)
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /**
     * Whether any record lies between two offsets. Offsets alone do not tell: the markers of transactions take
     * offsets too, and nobody ever commits past a marker that nothing follows.
     */
    public static boolean anyRecord(Consumer<byte[], byte[]> reader, TopicPartition partition, long from, long to) {
        if (from >= to) {
            return false;
        }
        reader.assign(List.of(partition));
        reader.seek(partition, from);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (reader.position(partition) < to && System.nanoTime() < deadline) {
            if (!reader.poll(POLL).isEmpty()) {
                return true;
            }
        }
        return reader.position(partition) < to;
    }

    private Map<TopicPartition, Long> list(Collection<TopicPartition> partitions, OffsetSpec which) {
        return list(partitions, which, IsolationLevel.READ_COMMITTED);
    }

    private Map<TopicPartition, Long> list(
            Collection<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
        var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        var options = new ListOffsetsOptions(isolation);
        return await(admin.listOffsets(asked, options).all(), patience).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }

    public static <T> T await(KafkaFuture<T> answer) {
        return await(answer, PATIENCE);
    }

    private static <T> T await(KafkaFuture<T> answer, Duration patience) {
        try {
            return answer.get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaRefusedException("Kafka refused: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaRefusedException("Kafka did not answer within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Kafka", e);
        }
    }
}
