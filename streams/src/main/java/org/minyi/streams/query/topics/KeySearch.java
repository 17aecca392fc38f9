package org.minyi.streams.query.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.problem.BusyException;

/**
 * Looks once for the records of one key, and at no value of another. They are in the partition where Kafka's own producers
 * put that key. Other producers may have put it elsewhere: where there is any sign of such, the other partitions are
 * looked through too.
 */
final class KeySearch {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Consumer<byte[], byte[]> reader;
    private final byte[] key;
    private final Optional<Instant> since;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();
    private boolean putByOtherRules;

    KeySearch(Consumer<byte[], byte[]> reader, byte[] key, Optional<Instant> since) {
        this.reader = reader;
        this.key = key;
        this.since = since;
    }

    List<Arrival> in(String topic) {
        int partitions = reader.partitionsFor(topic, PATIENCE).size();
        int own = partition(key, partitions);
        var found = read(new TopicPartition(topic, own), partitions);
        for (int other = 0; other < partitions && isElsewhere(found); other++) {
            if (other != own) {
                found = read(new TopicPartition(topic, other), partitions);
            }
        }
        return found;
    }

    /** What began at a moment that is known is somewhere; and marks of years stand in every partition. */
    private boolean isElsewhere(List<Arrival> found) {
        return (putByOtherRules || since.isPresent()) && found.stream().allMatch(arrival -> arrival.value() == null);
    }

    private List<Arrival> read(TopicPartition partition, int partitions) {
        var found = new ArrayList<Arrival>();
        reader.assign(List.of(partition));
        long end = reader.endOffsets(List.of(partition), PATIENCE).get(partition);
        seek(partition, end);
        while (reader.position(partition, PATIENCE) < end) {
            if (System.nanoTime() > deadline) {
                throw new BusyException("事实太多，%1$d秒内未能读完，请稍后再试。 Not read within %1$d s: try again later"
                        .formatted(PATIENCE.toSeconds()));
            }
            for (var record : reader.poll(POLL)) {
                if (record.offset() < end && isWanted(record)) {
                    found.add(arrival(record));
                } else if (record.key() != null && record.value() != null) {
                    putByOtherRules |= partition(record.key(), partitions) != record.partition();
                }
            }
        }
        return found;
    }

    private void seek(TopicPartition partition, long end) {
        if (since.isEmpty()) {
            reader.seekToBeginning(List.of(partition));
            return;
        }
        var asked = Map.of(partition, since.get().toEpochMilli());
        var first = reader.offsetsForTimes(asked, PATIENCE).get(partition);
        reader.seek(partition, first == null ? end : first.offset());
    }

    private boolean isWanted(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null || Arrays.equals(record.key(), key);
    }

    /** Where Kafka's own producers put a key. */
    static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static Arrival arrival(ConsumerRecord<byte[], byte[]> record) {
        return new Arrival(
                record.topic(), record.partition(), record.offset(), record.timestamp(), record.key(), record.value());
    }
}
