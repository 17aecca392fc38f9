package org.minyi.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Prints the bad ratings whose citizen nobody has contacted yet. Usage: ListBadRatings BROKERS REGISTRY */
public final class ListBadRatings {

    private static final String TOPIC = "ratings.public.bad-ratings.v1";

    private ListBadRatings() {}

    public static void main(String[] args) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", args[0],
                "schema.registry.url", args[1],
                "isolation.level", "read_committed",
                "key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer",
                "value.deserializer", "io.confluent.kafka.serializers.KafkaAvroDeserializer");
        try (var consumer = new KafkaConsumer<String, GenericRecord>(settings)) {
            latest(consumer).forEach((key, rating) -> {
                if (rating.get("contactedAt") == null) {
                    System.out.println(key + "  " + rating.get("unit") + "  " + moment(rating.get("contactDeadline")));
                }
            });
        }
    }

    /** The latest record of each key, from the beginning to the end that the topic has now. */
    private static Map<String, GenericRecord> latest(KafkaConsumer<String, GenericRecord> consumer) {
        var latest = new TreeMap<String, GenericRecord>();
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(each -> new TopicPartition(TOPIC, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                if (record.value() == null) {
                    latest.remove(record.key());
                } else {
                    latest.put(record.key(), record.value());
                }
            }
        }
        return latest;
    }

    /** A GenericRecord holds a time as milliseconds since 1970. */
    private static String moment(Object millis) {
        return millis == null ? "no deadline" : "contact by " + Instant.ofEpochMilli((Long) millis);
    }
}
