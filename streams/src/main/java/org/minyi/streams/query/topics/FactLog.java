package org.minyi.streams.query.topics;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.minyi.streams.contract.Arrival;

/** Reads a topic as it stands, partition by partition, in the order of offsets and up to a given one. */
public final class FactLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reader;

    /** Reads through these clients. */
    public FactLog(KafkaClients clients) {
        this.reader = clients.consumer();
    }

    /**
     * Hands over every committed record before {@code end}.
     *
     * @throws IllegalStateException when Kafka gives nothing for a minute
     */
    public void read(TopicPartition partition, long end, Consumer<Arrival> each) {
        reader.assign(List.of(partition));
        reader.seekToBeginning(List.of(partition));
        readOn(partition, end, each);
    }

    /**
     * The same of those that stand at {@code from} or after it.
     *
     * @throws IllegalStateException when Kafka gives nothing for a minute
     */
    public void read(TopicPartition partition, long from, long end, Consumer<Arrival> each) {
        reader.assign(List.of(partition));
        reader.seek(partition, from);
        readOn(partition, end, each);
    }

    private void readOn(TopicPartition partition, long end, Consumer<Arrival> each) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        long position = reader.position(partition);
        while (position < end) {
            for (var record : reader.poll(POLL)) {
                if (record.offset() < end) {
                    each.accept(arrival(record));
                }
            }
            long now = reader.position(partition);
            if (now > position) {
                patience = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > patience) {
                throw new IllegalStateException(partition + " gave nothing for " + PATIENCE.toSeconds() + " s");
            }
            position = now;
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    private static Arrival arrival(ConsumerRecord<byte[], byte[]> record) {
        return new Arrival(
                record.topic(), record.partition(), record.offset(), record.timestamp(), record.key(), record.value());
    }
}
