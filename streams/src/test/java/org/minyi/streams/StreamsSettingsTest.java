package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A user may tune the clients, but not what exactness rests on. */
class StreamsSettingsTest {

    @Test
    void takesTheUsersClientSettings() {
        var settings = settings(Map.of("kafka.producer.linger.ms", "7"));

        assertThat(settings).containsEntry("producer.linger.ms", "7");
    }

    @Test
    void keepsToExactlyOnceAndToCommitsThatWaitForTheirAnswer() {
        var settings = settings(Map.of(
                "kafka.processing.guarantee", "at_least_once",
                "kafka.producer.max.block.ms", "5000",
                "kafka.producer.delivery.timeout.ms", "5000"));

        assertThat(settings)
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("producer.max.block.ms", Integer.MAX_VALUE)
                .containsEntry("producer.delivery.timeout.ms", Integer.MAX_VALUE);
    }

    @Test
    void keepsNoCopiesOfStateUnlessItIsTold() {
        assertThat(settings(Map.of())).containsEntry("num.standby.replicas", 0);
        assertThat(settings(Map.of("standby.replicas", "1"))).containsEntry("num.standby.replicas", 1);
    }

    private static Map<Object, Object> settings(Map<String, String> users) {
        var all = new HashMap<>(users);
        all.put("kafka.bootstrap.servers", "localhost:9092");
        all.put("schema.registry.url", "http://localhost:8081");
        all.put("state.dir", "state");
        return StreamsSettings.of(FeedbackConfig.of(all));
    }
}
