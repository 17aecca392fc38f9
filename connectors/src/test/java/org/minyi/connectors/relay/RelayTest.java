package org.minyi.connectors.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.Message;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Refusal;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroDeserializer;
import org.minyi.schemas.registry.InMemoryRegistryClient;

class RelayTest {

    private static final String REGISTRY = "relay";
    private static final Map<String, String> SETTINGS =
            Map.of("schema.registry.url", "mock://" + REGISTRY, "auto.register.schemas", "true");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2023-06-01T00:00:00Z"));
    private static final byte[] ROW = "R1,5".getBytes(StandardCharsets.UTF_8);
    private static final Refusal REFUSAL = new Refusal("impossible-time", "closed", "it lies before");
    private static final Span SPAN = new Span(Map.of("part", "a"), Map.of("rows", 6L), Map.of("rows", 7L));

    @AfterEach
    void forget() {
        InMemoryRegistryClient.drop(REGISTRY);
    }

    @Test
    void onlyTheLastRecordOfARowCarriesThePositionBehindIt() {
        var row = new Outcome.Events(7, ROW, List.of(rating("R1"), rating("R2")), List.of(REFUSAL));

        var records = relay(SETTINGS).records("a.csv", row, SPAN);

        assertThat(records)
                .extracting(SourceRecord::topic)
                .containsExactly(Topics.RATINGS.name(), Topics.RATINGS.name(), Topics.REJECTS.name());
        assertThat(records)
                .extracting(record -> (Object) record.sourceOffset().get("rows"))
                .containsExactly(6L, 6L, 7L);
        assertThat(records)
                .allSatisfy(record -> assertThat(record.sourcePartition()).isEqualTo(Map.of("part", "a")));
    }

    @Test
    void anEventIsWrittenWithTheReleasedSchemaUnderItsKey() {
        var row = new Outcome.Events(7, ROW, List.of(rating("R1")), List.of());

        var record = relay(SETTINGS).records("a.csv", row, SPAN).get(0);

        var event = AvroDeserializer.of(RatingEvent.class, InMemoryRegistryClient.named(REGISTRY))
                .deserialize(record.topic(), (byte[]) record.value());
        assertThat(event.getRatingId()).isEqualTo("R1");
        assertThat((byte[]) record.key()).asString(StandardCharsets.UTF_8).isEqualTo("hcp:R1");
        assertThat(record.kafkaPartition()).isNull();
    }

    @Test
    void aRefusedRowIsKeptWithItsPlaceAndItsBytes() {
        var row = new Outcome.Refused(7, ROW, "hcp", REFUSAL);

        var record = relay(SETTINGS).records("a.csv", row, SPAN).get(0);

        var reject = AvroDeserializer.of(Reject.class, InMemoryRegistryClient.named(REGISTRY))
                .deserialize(record.topic(), (byte[]) record.value());
        assertThat(reject.getTopic()).isEqualTo("a.csv");
        assertThat(reject.getOffset()).isEqualTo(7);
        assertThat(reject.getReason()).isEqualTo("impossible-time");
        assertThat(reject.getSource()).isEqualTo("hcp");
        assertThat(reject.getValue().array()).isEqualTo(ROW);
    }

    @Test
    void bytesGoOutAsTheyAreAndOfASkippedRowNothing() {
        var raw = new Outcome.Raw(7, ROW, Topics.RATINGS, new byte[] {1}, new byte[] {2});

        var record = relay(SETTINGS).records("a.jsonl", raw, SPAN).get(0);

        assertThat((byte[]) record.key()).containsExactly(1);
        assertThat((byte[]) record.value()).containsExactly(2);
        assertThat(relay(SETTINGS).records("a.csv", new Outcome.Skipped(7, ROW), SPAN))
                .isEmpty();
    }

    @Test
    void aRegistryThatIsAwayIsAskedAgainLaterAndOneThatDoesNotKnowTheSchemaIsNot() {
        var away = Map.of("schema.registry.url", "http://127.0.0.1:1", "max.retries", "0");
        var unknown = Map.of("schema.registry.url", "mock://" + REGISTRY);
        var row = new Outcome.Events(7, ROW, List.of(rating("R1")), List.of());

        assertThatThrownBy(() -> relay(away).records("a.csv", row, SPAN)).isInstanceOf(RetriableException.class);
        assertThatThrownBy(() -> relay(unknown).records("a.csv", row, SPAN))
                .isNotInstanceOf(RetriableException.class)
                .hasMessageContaining("schemas register");
    }

    private static Relay relay(Map<String, String> settings) {
        return new Relay(settings, CLOCK);
    }

    private static Message rating(String id) {
        return Message.of(
                Topics.RATINGS,
                "hcp",
                id,
                RatingEvent.newBuilder()
                        .setEventId(id + "-RATED")
                        .setEventTime(CLOCK.instant())
                        .setSource("hcp")
                        .setIngestedAt(CLOCK.instant())
                        .setRatingId(id)
                        .setType(RatingEventType.RATED)
                        .build());
    }
}
