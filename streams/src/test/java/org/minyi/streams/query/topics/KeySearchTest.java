package org.minyi.streams.query.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Arrival;

/** The records of one key, wherever its producer put them. */
class KeySearchTest {

    private static final String TOPIC = "facts";
    private static final int PARTITIONS = 4;
    private static final byte[] KEY = "12345:T1".getBytes(UTF_8);
    private static final int OWN = KeySearch.partition(KEY, PARTITIONS);
    private static final int ELSEWHERE = (OWN + 1) % PARTITIONS;
    private static final Instant MORNING = Instant.parse("2023-05-15T00:00:00Z");

    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<Integer, Long> firstSince = new HashMap<>();
    private final TimedConsumer reader = new TimedConsumer();

    @Test
    void findsThemInTheirOwnPartitionWithTheMarksOfYears() {
        holds(OWN, "12345:T1", "one");
        holds(OWN, keyOf(OWN), "another's");
        holds(OWN, "minyi:year-closed:2022", null);
        holds(OWN, "12345:T1", "two");

        assertThat(found(Optional.empty())).containsExactly("one", "mark", "two");
    }

    @Test
    void looksElsewhereWhereOtherRulesPutKeys() {
        holds(OWN, keyOf(ELSEWHERE), "put by other rules");
        holds(ELSEWHERE, "12345:T1", "one");

        assertThat(found(Optional.empty())).containsExactly("one");
    }

    @Test
    void looksNowhereElseForWhatIsUnknown() {
        holds(OWN, keyOf(OWN), "another's");
        holds(ELSEWHERE, "12345:T1", "never looked at");

        assertThat(found(Optional.empty())).isEmpty();
    }

    @Test
    void beginsWhereItIsToldToAndLooksEverywhereForWhatIsKnownToBe() {
        holds(ELSEWHERE, "12345:T1", "before");
        holds(ELSEWHERE, "12345:T1", "since");
        firstSince.put(ELSEWHERE, 1L);

        assertThat(found(Optional.of(MORNING))).containsExactly("since");
    }

    private List<String> found(Optional<Instant> since) {
        return new KeySearch(reader, KEY, since)
                .in(TOPIC).stream().map(KeySearchTest::text).toList();
    }

    private static String text(Arrival arrival) {
        return arrival.value() == null ? "mark" : new String(arrival.value(), UTF_8);
    }

    private void holds(int partition, String key, String value) {
        long offset = ends.merge(new TopicPartition(TOPIC, partition), 1L, Long::sum) - 1;
        reader.rows.add(new ConsumerRecord<>(
                TOPIC,
                partition,
                offset,
                MORNING.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty()));
    }

    /** Some key that Kafka's own producers put into that partition. */
    private static String keyOf(int partition) {
        return IntStream.range(2, 1_000)
                .mapToObj(i -> "12345:T" + i)
                .filter(key -> KeySearch.partition(key.getBytes(UTF_8), PARTITIONS) == partition)
                .findFirst()
                .orElseThrow();
    }

    /** A reader of four partitions that knows where records begin which arrived since a moment. */
    private final class TimedConsumer extends MockConsumer<byte[], byte[]> {

        private final List<ConsumerRecord<byte[], byte[]>> rows = new ArrayList<>();

        TimedConsumer() {
            super("earliest");
            var node = new Node(0, "nowhere", 9092);
            updatePartitions(
                    TOPIC,
                    IntStream.range(0, PARTITIONS)
                            .mapToObj(each -> new PartitionInfo(TOPIC, each, node, new Node[0], new Node[0]))
                            .toList());
        }

        @Override
        public synchronized void assign(Collection<TopicPartition> partitions) {
            super.assign(partitions);
            for (var partition : partitions) {
                updateBeginningOffsets(Map.of(partition, 0L));
                updateEndOffsets(Map.of(partition, ends.getOrDefault(partition, 0L)));
                rows.stream()
                        .filter(row -> row.partition() == partition.partition())
                        .forEach(this::addRecord);
            }
        }

        @Override
        public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
                Map<TopicPartition, Long> asked, Duration patience) {
            var first = new HashMap<TopicPartition, OffsetAndTimestamp>();
            asked.forEach((partition, since) -> first.put(
                    partition,
                    firstSince.containsKey(partition.partition())
                            ? new OffsetAndTimestamp(firstSince.get(partition.partition()), since)
                            : null));
            return first;
        }
    }
}
