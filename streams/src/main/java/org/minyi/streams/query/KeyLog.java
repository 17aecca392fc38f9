package org.minyi.streams.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.minyi.streams.contract.Arrival;

/**
 * Finds the committed records of one key, in a partition read once from a moment on; of the others it looks at no value.
 * Two questions at a time are answered, each within 20 seconds.
 */
public final class KeyLog {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 2;

    private final KafkaClients clients;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    /** Reads through these clients. */
    public KeyLog(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * The records of that key in the order of offsets, and those without a value, which concern every key. They are
     * where Kafka's own producers put them; whoever writes by other rules has put them elsewhere, so if there are none
     * the other partitions are read too.
     *
     * @param since records that arrived earlier are left out; empty for none
     * @throws BusyException when it would take too long, or too many ask
     */
    public List<Arrival> read(String topic, byte[] key, Optional<Instant> since) {
        if (!free.tryAcquire()) {
            throw new BusyException("正在读取其他时间线，请稍后再试。 Other timelines are being read: try again in a moment");
        }
        try (var reader = clients.consumer()) {
            return new Search(reader, key, since).in(topic);
        } finally {
            free.release();
        }
    }

    /** One question. */
    private static final class Search {

        private final Consumer<byte[], byte[]> reader;
        private final byte[] key;
        private final Optional<Instant> since;
        private final long deadline = System.nanoTime() + PATIENCE.toNanos();

        Search(Consumer<byte[], byte[]> reader, byte[] key, Optional<Instant> since) {
            this.reader = reader;
            this.key = key;
            this.since = since;
        }

        List<Arrival> in(String topic) {
            int partitions = reader.partitionsFor(topic).size();
            int own = Utils.toPositive(Utils.murmur2(key)) % partitions;
            var found = read(new TopicPartition(topic, own));
            for (int other = 0; other < partitions && noneIsOfTheKey(found); other++) {
                if (other != own) {
                    found = read(new TopicPartition(topic, other));
                }
            }
            return found;
        }

        private boolean noneIsOfTheKey(List<Arrival> found) {
            return found.stream().noneMatch(arrival -> arrival.value() != null);
        }

        private List<Arrival> read(TopicPartition partition) {
            var found = new ArrayList<Arrival>();
            reader.assign(List.of(partition));
            long end = reader.endOffsets(List.of(partition)).get(partition);
            seek(partition, end);
            while (reader.position(partition) < end) {
                if (System.nanoTime() > deadline) {
                    throw new BusyException("事实太多，%1$d秒内未能读完，请稍后再试。 Not read within %1$d s: try again later"
                            .formatted(PATIENCE.toSeconds()));
                }
                for (var record : reader.poll(POLL)) {
                    if (record.offset() < end && isWanted(record)) {
                        found.add(arrival(record));
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
            var first = reader.offsetsForTimes(Map.of(partition, since.get().toEpochMilli()))
                    .get(partition);
            reader.seek(partition, first == null ? end : first.offset());
        }

        private boolean isWanted(ConsumerRecord<byte[], byte[]> record) {
            return record.value() == null || Arrays.equals(record.key(), key);
        }

        private static Arrival arrival(ConsumerRecord<byte[], byte[]> record) {
            return new Arrival(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.timestamp(),
                    record.key(),
                    record.value());
        }
    }
}
