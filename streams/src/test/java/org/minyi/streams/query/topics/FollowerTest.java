package org.minyi.streams.query.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.Topics;

/** What reads topics for those on duty. */
class FollowerTest {

    private static final TopicPartition CALLS = new TopicPartition(Topics.CALLS.name(), 0);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2023-05-15T00:00:00Z"));

    private final LinkedBlockingQueue<String> shown = new LinkedBlockingQueue<>();

    @Test
    void showsWhatArrivesWhileItLooksForTheFirstRecentRecord() throws InterruptedException {
        try (var follower = new Follower(BusyTopic::new, List.of(callsOfADay()), CLOCK)) {
            follower.start();

            assertThat(shown.poll(10, TimeUnit.SECONDS)).isEqualTo("12345:C2");
        }
    }

    private Follower.Followed<CallEvent> callsOfADay() {
        return new Follower.Followed<>(
                Topics.CALLS, nobodyReads(), Optional.of(Duration.ofDays(1)), (key, call) -> shown.add(key));
    }

    private static Serde<CallEvent> nobodyReads() {
        return Serdes.serdeFrom((topic, call) -> null, (topic, bytes) -> null);
    }

    /** One old call, and another that arrives once it was answered that there is no recent one. */
    private static final class BusyTopic extends MockConsumer<byte[], byte[]> {

        BusyTopic() {
            super("earliest");
            var node = new Node(0, "nowhere", 9092);
            updatePartitions(
                    CALLS.topic(), List.of(new PartitionInfo(CALLS.topic(), 0, node, new Node[0], new Node[0])));
            updateBeginningOffsets(Map.of(CALLS, 0L));
            updateEndOffsets(Map.of(CALLS, 1L));
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> asked) {
            addRecord(call(0, "12345:C1"));
            addRecord(call(1, "12345:C2"));
            updateEndOffsets(Map.of(CALLS, 2L));
            var none = new HashMap<TopicPartition, OffsetAndTimestamp>();
            asked.keySet().forEach(partition -> none.put(partition, null));
            return none;
        }

        private static ConsumerRecord<byte[], byte[]> call(long offset, String key) {
            return new ConsumerRecord<>(CALLS.topic(), 0, offset, key.getBytes(UTF_8), new byte[0]);
        }
    }
}
