package org.minyi.streams.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

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
    FactOffsets of(Set<String> topics) {
        var some = new HashMap<>(ends);
        some.keySet().removeIf(partition -> !topics.contains(partition.topic()));
        return new FactOffsets(some);
    }

    /** The offsets of one topic. */
    Map<TopicPartition, Long> of(String topic) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the other's offsets are among these. */
    boolean hold(FactOffsets other) {
        return ends.entrySet().containsAll(other.ends.entrySet());
    }

    /** The number of facts and the beginning of the SHA-256 of all offsets: {@code 12130211 facts (3f9a12bc)}. */
    public String inShort() {
        var lines = ends.entrySet().stream()
                .map(end -> end.getKey() + "=" + end.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return total() + " facts (" + HexFormat.of().formatHex(digest).substring(0, SHORT) + ")";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
