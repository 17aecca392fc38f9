package org.minyi.streams.query.health;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;

/**
 * When each source was last heard of, and how often within the last hour. It looks only when it is asked, reads on from
 * where it looked before, and leaves out what lies too far back: however much arrives, a look is short.
 *
 * <p>What it remembers ends with the process: of each source two moments, and an hour of minutes.
 */
public final class SourceWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration HOUR = Duration.ofHours(1);
    /** So many of the newest facts of a partition are read in any case. */
    private static final long TAIL = 50;

    private static final long MOST_OF_PARTITION = 2_000;

    private final Offsets offsets;
    private final FactLog log;
    private final List<String> topics;
    private final Function<Arrival, Optional<Told>> reading;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<String, Hearing> sources = new TreeMap<>();
    private Instant looked = Instant.MIN;
    private Instant leftOut = Instant.MIN;

    /** What a fact says of itself. */
    public record Told(String source, Instant eventTime) {}

    /**
     * What was heard.
     *
     * @param bySource of each source that was heard of among the newest facts
     * @param isWhole whether each fact of the last hour was read; else the numbers are the least there can be
     */
    record Heard(Map<String, Hearing> bySource, boolean isWhole) {}

    /** Looks at these topics, whose facts are read like that; what cannot be read is left out. */
    public SourceWatch(KafkaClients clients, List<String> topics, Function<Arrival, Optional<Told>> reading) {
        this.offsets = new Offsets(clients.admin());
        this.log = new FactLog(clients);
        this.topics = topics;
        this.reading = reading;
    }

    /** What has been heard by now, or was a moment ago. */
    synchronized Heard heard(Instant now) {
        if (!now.isBefore(looked.plus(PAUSE))) {
            look(now);
            looked = now;
        }
        var copies = new TreeMap<String, Hearing>();
        sources.forEach((source, hearing) -> copies.put(source, hearing.since(now.minus(HOUR))));
        return new Heard(copies, !leftOut.isAfter(now.minus(HOUR)));
    }

    private void look(Instant now) {
        var partitions = topics.stream()
                .flatMap(topic -> offsets.partitions(topic).stream())
                .toList();
        var ends = offsets.ends(partitions);
        var firsts = offsets.beginnings(partitions);
        var hour = positions.isEmpty() ? offsets.endsUpTo(now.minus(HOUR), partitions) : positions;
        ends.forEach((partition, end) -> {
            long wanted = positions.getOrDefault(partition, Math.min(hour.getOrDefault(partition, end), end - TAIL));
            long from = Math.max(wanted, end - MOST_OF_PARTITION);
            if (from > hour.getOrDefault(partition, 0L)) {
                leftOut = now;
            }
            read(partition, Math.max(from, firsts.get(partition)), end);
        });
    }

    private void read(TopicPartition partition, long from, long end) {
        if (from < end) {
            log.read(partition, from, end, this::hear);
        }
        positions.put(partition, end);
    }

    private void hear(Arrival fact) {
        reading.apply(fact)
                .ifPresent(told -> sources.merge(
                        told.source(),
                        Hearing.of(Instant.ofEpochMilli(fact.arrivedAt()), told.eventTime()),
                        Hearing::and));
    }

    @Override
    public synchronized void close() {
        log.close();
        offsets.close();
    }
}
