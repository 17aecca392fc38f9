package org.minyi.samples;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.MetricDefinition;
import org.minyi.schemas.Topics;
import org.minyi.schemas.WindowKind;
import org.minyi.schemas.avro.AvroDeserializer;

/** Prints a figure of the whole city, month by month as known now. Usage: ReadFigures BROKERS REGISTRY METRIC */
public final class ReadFigures {

    private final Map<String, Object> settings;

    private ReadFigures(String brokers, String registry) {
        settings = Map.of(
                "bootstrap.servers",
                brokers,
                "schema.registry.url",
                registry,
                "isolation.level",
                "read_committed",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                AvroDeserializer.class,
                "specific.avro.reader",
                true);
    }

    public static void main(String[] args) {
        var reading = new ReadFigures(args[0], args[1]);
        MetricDefinition metric =
                reading.<MetricDefinition>latest(Topics.CATALOGUE.name()).get(args[2]);
        if (metric == null) {
            System.err.println("The catalogue has no " + args[2]);
            System.exit(1);
        }
        System.out.println(metric.getNameZh() + " " + metric.getNameEn() + " = " + metric.getFormula());
        // Windows of one length: the hours, days and years of these months say the same once more.
        reading.<MetricCell>latest(Topics.CELLS.name()).values().stream()
                .filter(cell -> cell.getScope().equals("city") && cell.getWindowKind() == WindowKind.MONTH)
                .sorted(Comparator.comparing(MetricCell::getWindow))
                .forEach(cell -> System.out.println(cell.getWindow() + "  " + figure(metric, cell)));
    }

    /** The latest record of each key, from the beginning to the end that the topic has now. */
    private <V> Map<String, V> latest(String topic) {
        var latest = new TreeMap<String, V>();
        try (var consumer = new KafkaConsumer<String, V>(settings)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
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
        }
        return latest;
    }

    /** Exact to the end: divided last, and cut off, for 99.9999 % is not 100 %. */
    private static String figure(MetricDefinition metric, MetricCell cell) {
        long numerator = sum(metric.getNumerator(), cell);
        if (metric.getDenominator().isEmpty()) {
            return Long.toString(numerator);
        }
        long denominator = sum(metric.getDenominator(), cell);
        if (denominator == 0) {
            return "0 / 0: there is no figure";
        }
        long parts = numerator * 10_000 / denominator;
        return "%d / %d = %d.%02d %%".formatted(numerator, denominator, parts / 100, parts % 100);
    }

    private static long sum(List<String> measures, MetricCell cell) {
        return measures.stream()
                .mapToLong(each -> cell.getCounts().getOrDefault(each, 0L))
                .sum();
    }
}
