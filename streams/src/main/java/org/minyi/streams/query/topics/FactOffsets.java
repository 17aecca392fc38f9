package org.minyi.streams.query.topics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.minyi.schemas.Sha256;
import org.minyi.streams.contract.Arrival;

/**
 * From which facts something was computed: from those before these offsets.
 *
 * @param ends the offset after the last fact, by partition
 */
public record FactOffsets(Map<TopicPartition, Long> ends) {

    private static final int SHORT = 8;

    /** Keeps the offsets as they are now. */
    public FactOffsets {
        ends = Map.copyOf(ends);
    }

    /** How many offsets there are in all; markers of transactions count too. */
    public long total() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those of some topics. */
    public FactOffsets of(Set<String> topics) {
        var some = new HashMap<>(ends);
        some.keySet().removeIf(partition -> !topics.contains(partition.topic()));
        return new FactOffsets(some);
    }

    /** The offsets of one topic. */
    public Map<TopicPartition, Long> of(String topic) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the other's offsets are among these. */
    public boolean hold(FactOffsets other) {
        return ends.entrySet().containsAll(other.ends.entrySet());
    }

    /** The number of facts and the beginning of the SHA-256 of all offsets: {@code 12130211 facts (3f9a12bc)}. */
    public String inShort() {
        var lines = ends.entrySet().stream()
                .map(end -> end.getKey() + "=" + end.getValue())
                .sorted()
                .toList();
        return total() + " facts (" + Sha256.ofLines(lines, SHORT) + ")";
    }

    /** By the names of partitions, e.g. {@code ratings.internal.ratings.v1-0}. */
    public Map<String, Long> byName() {
        var byName = new TreeMap<String, Long>();
        ends.forEach((partition, end) -> byName.put(partition.toString(), end));
        return byName;
    }

    /** The offsets that have those names. */
    public static FactOffsets named(Map<String, Long> byName) {
        var ends = new HashMap<TopicPartition, Long>();
        byName.forEach((name, end) -> ends.put(partition(name), end));
        return new FactOffsets(ends);
    }

    /** The partition of that name. */
    public static TopicPartition partition(String name) {
        int dash = name.lastIndexOf('-');
        return new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
    }

    /** Whether that record stands before these offsets. */
    public boolean include(Arrival arrival) {
        return arrival.offset() < ends.getOrDefault(new TopicPartition(arrival.topic(), arrival.partition()), 0L);
    }
}
