package org.minyi.streams.query.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Plain clients of one cluster, for what stands beside the stream: they see committed records only. */
public record KafkaClients(Map<String, Object> settings) {

    /** So many at a time: half a megabyte of one letter travels as a few hundred bytes and is unpacked only here. */
    private static final int RECORDS = 100;

    /** An administrator. */
    public Admin admin() {
        return Admin.create(settings);
    }

    /** A reader of bytes that belongs to no group. */
    public Consumer<byte[], byte[]> consumer() {
        return reader(reading());
    }

    /** The same for one who waits for what comes next, and asks no more often than that takes. */
    Consumer<byte[], byte[]> follower() {
        var settings = new HashMap<>(reading());
        settings.put("fetch.max.wait.ms", 500);
        return reader(settings);
    }

    /** The same for a member of a group, which begins with what comes next and commits itself. */
    public Consumer<byte[], byte[]> member(String group) {
        var settings = new HashMap<>(reading());
        settings.put("fetch.max.wait.ms", 500);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "latest");
        return reader(settings);
    }

    private Consumer<byte[], byte[]> reader(Map<String, Object> settings) {
        return new KafkaConsumer<>(with(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> reading() {
        return Map.of(
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                "false",
                "auto.offset.reset",
                "earliest",
                "fetch.max.bytes",
                16 << 20,
                "max.partition.fetch.bytes",
                4 << 20,
                // Read is what is there: a fetch that waits for more holds up the one of the next partition.
                "fetch.max.wait.ms",
                20,
                "max.poll.records",
                RECORDS,
                "client.id",
                "minyi-reader-" + UUID.randomUUID());
    }

    /** A writer of bytes whose records are acknowledged by all replicas. */
    public Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(with(writing()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The same for one who waits for each answer: it is soon told that there is none. */
    public Producer<byte[], byte[]> hastyProducer() {
        var own = new HashMap<>(writing());
        own.putAll(Map.of(
                "linger.ms", "2",
                "max.block.ms", "2000",
                "request.timeout.ms", "10000",
                "delivery.timeout.ms", "30000"));
        var settings = with(own);
        // What bounds the wait is not up to the settings either.
        List.of("max.block.ms", "request.timeout.ms", "delivery.timeout.ms")
                .forEach(key -> settings.put(key, own.get(key)));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A writer of transactions, each of which may last so long; a newer one of that id puts the older out of work. */
    public Producer<byte[], byte[]> transactions(String id, Duration most) {
        var settings = with(writing());
        settings.put("transaction.timeout.ms", Math.toIntExact(most.toMillis()));
        settings.put("transactional.id", id);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> writing() {
        return Map.of(
                "acks", "all",
                "enable.idempotence", "true",
                "linger.ms", "20",
                "batch.size", 256 << 10,
                "buffer.memory", 64L << 20,
                "compression.type", "lz4",
                "client.id", "minyi-writer-" + UUID.randomUUID());
    }

    /**
     * Writes these records and returns when all of them are acknowledged, with where each stands.
     *
     * @throws IllegalStateException when the broker refuses one
     */
    public List<RecordMetadata> write(List<ProducerRecord<byte[], byte[]>> records) {
        try (var writer = producer()) {
            var sent = records.stream().map(writer::send).toList();
            writer.flush();
            var stand = new ArrayList<RecordMetadata>();
            for (var each : sent) {
                stand.add(each.get());
            }
            return stand;
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka refused a record: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to Kafka", e);
        }
    }

    /** Where the cluster is, and nothing that opens it. */
    @Override
    public String toString() {
        return "KafkaClients[" + settings.get("bootstrap.servers") + "]";
    }

    private Map<String, Object> with(Map<String, Object> own) {
        var all = new HashMap<>(own);
        all.putAll(settings);
        // What makes a read exact is not up to the settings.
        List.of("isolation.level", "enable.auto.commit", "acks", "enable.idempotence").stream()
                .filter(own::containsKey)
                .forEach(key -> all.put(key, own.get(key)));
        return all;
    }
}
