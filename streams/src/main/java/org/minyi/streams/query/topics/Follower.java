package org.minyi.streams.query.topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.minyi.schemas.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topics in a thread of its own and hands every committed record to a view that is kept in memory. What it shows
 * stands outside the guarantees: it is gone with the process and read in anew by the next, and again after a failure, so
 * a view must bear to be told a thing twice.
 */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> readers;
    private final Map<String, Followed<?>> topics;
    private final InstantSource clock;
    private final SideThread thread =
            new SideThread("minyi-follower", REST, "the topics can no longer be followed", this::follow);
    private volatile boolean caughtUp;
    private volatile boolean everCaughtUp;

    /** Hears of a row; empty where it was taken off. */
    public interface View<V> {

        /** How the row of that key stands now. */
        void show(String key, Optional<V> row);
    }

    /**
     * A topic and the view of it.
     *
     * @param back how old, by its arrival, a record may be to be read; empty for all of them
     */
    public record Followed<V extends SpecificRecord>(
            Topic<?, V> topic, Serde<V> serde, Optional<Duration> back, View<V> view) {

        void show(ConsumerRecord<byte[], byte[]> record) {
            var key = new String(record.key(), StandardCharsets.UTF_8);
            try {
                view.show(key, Optional.ofNullable(record.value()).map(bytes -> serde.deserializer()
                        .deserialize(topic.name(), bytes)));
            } catch (SerializationException e) {
                LOG.debug("a record of {} makes no sense: it is not shown", topic.name(), e);
            }
        }
    }

    /** Follows these topics once it is started. */
    public Follower(KafkaClients clients, List<Followed<?>> topics, InstantSource clock) {
        this(clients::follower, topics, clock);
    }

    Follower(Supplier<Consumer<byte[], byte[]>> readers, List<Followed<?>> topics, InstantSource clock) {
        this.readers = readers;
        this.topics = topics.stream()
                .collect(Collectors.toMap(followed -> followed.topic().name(), Function.identity()));
        this.clock = clock;
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Whether the views showed, a moment ago, everything that had been committed. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Whether they ever did: until then they show too little. */
    public boolean hasEverCaughtUp() {
        return everCaughtUp;
    }

    @Override
    public void close() {
        thread.close();
    }

    private void follow() {
        try (var reader = readers.get()) {
            follow(reader);
        } finally {
            caughtUp = false;
        }
    }

    private void follow(Consumer<byte[], byte[]> reader) {
        var partitions = new ArrayList<TopicPartition>();
        topics.keySet().forEach(topic -> reader.partitionsFor(topic)
                .forEach(each -> partitions.add(new TopicPartition(topic, each.partition()))));
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        seekRecent(reader, partitions);
        while (!thread.isClosing()) {
            for (var record : reader.poll(POLL)) {
                if (record.key() != null) {
                    topics.get(record.topic()).show(record);
                }
            }
            caughtUp =
                    partitions.stream().allMatch(each -> reader.currentLag(each).orElse(1) == 0);
            everCaughtUp |= caughtUp;
        }
    }

    /** What arrives after the ends were asked for is read in any case, though no record was recent enough then. */
    private void seekRecent(Consumer<byte[], byte[]> reader, List<TopicPartition> partitions) {
        var since = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) {
            topics.get(partition.topic())
                    .back()
                    .ifPresent(back ->
                            since.put(partition, clock.instant().minus(back).toEpochMilli()));
        }
        var ends = reader.endOffsets(since.keySet());
        reader.offsetsForTimes(since)
                .forEach((partition, first) ->
                        reader.seek(partition, first == null ? ends.get(partition) : first.offset()));
    }
}
