package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minyi.workbench.desk.TryDesk.ALL_WINDOWS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.stack.StackSettings;

/** A year long past is sent with its own timestamps, as a replay would, to a broker that deletes what is old. */
class RetentionIT {

    private static final Instant LONG_AGO = Instant.parse("2023-06-01T00:00:00Z");
    private static final TopicPartition ORDINARY = new TopicPartition("an-ordinary-topic", 0);

    /** As any broker, which looks every five minutes, but in a hurry. */
    private static final Map<String, String> HURRIED =
            Map.of("log.retention.check.interval.ms", "500", "log.initial.task.delay.ms", "500");

    @TempDir
    private Path directory;

    @Test
    void aYearLongPastIsKeptWhereAnOrdinaryTopicLosesIt() throws Exception {
        var year = TryDesk.year(0.0005, TryDesk.seed("minyi.retention.seed"));
        var ledger = year.manifest().injected().topics().get(Topics.RATINGS.name());
        try (var desk = TryDesk.withoutApp(StackSettings.anywhere(directory).withBroker(HURRIED), Map.of());
                var offsets = new Offsets(desk.desk().clients().admin())) {
            createOrdinaryTopic(desk);
            try (var producer = desk.desk().clients().producer()) {
                year.stream(new BothTopics(producer, Formats.of(desk.desk().config())));
            }
            desk.desk().startApp();
            desk.catchUp();

            await().atMost(Duration.ofMinutes(2)).until(() -> firstOf(offsets) == ledger.sent());

            assertThat(desk.read(Topics.RATINGS)).hasSize((int) ledger.sent());
            assertThat(desk.reconcile(ALL_WINDOWS).findings()).isEmpty();
            assertThat(desk.figures("2023"))
                    .containsEntry(
                            "ratings.total",
                            "" + year.manifest().expected().ratings().total());
            System.out.println("of " + ledger.sent() + " records stamped " + LONG_AGO
                    + " the ordinary topic has lost all, ours none");
        }
    }

    private static void createOrdinaryTopic(TryDesk desk) throws Exception {
        try (Admin admin = desk.desk().clients().admin()) {
            var topic = new NewTopic(ORDINARY.topic(), 1, (short) 1).configs(Map.of("segment.bytes", "1048576"));
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private static long firstOf(Offsets offsets) {
        return offsets.beginnings(List.of(ORDINARY)).get(ORDINARY);
    }

    /** Sends what is meant for the ratings into the ordinary topic too, all of it stamped long ago. */
    private static final class BothTopics implements Inlet {

        private final Producer<byte[], byte[]> producer;
        private final Serializer<RatingEvent> ratings;

        BothTopics(Producer<byte[], byte[]> producer, Formats formats) {
            this.producer = producer;
            this.ratings = formats.serde(Topics.RATINGS).serializer();
        }

        @Override
        public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
            if (event instanceof RatingEvent rating) {
                raw(topic, key.getBytes(StandardCharsets.UTF_8), ratings.serialize(topic.name(), rating));
            }
        }

        @Override
        public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
            if (topic != Topics.RATINGS) {
                return;
            }
            for (var name : List.of(topic.name(), ORDINARY.topic())) {
                producer.send(new ProducerRecord<>(name, null, LONG_AGO.toEpochMilli(), key, value));
            }
        }
    }
}
