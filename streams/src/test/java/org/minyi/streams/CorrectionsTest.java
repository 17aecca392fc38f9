package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.FeedbackDriver.utf8;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.reject.Correcting;

/** What was refused is read, and a corrected event judged before it is sent. */
class CorrectionsTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2023-06-01T00:00:00Z"));
    private static final String RATING = """
            {"topic": "ratings.internal.ratings.v1",%s
             "event": {"eventId": "R1-1", "revision": 1, "eventTime": "2023-05-01T00:30:00Z", "source": "hcp",
                       "ratingId": "R1", "type": "RATED", "level": %d, "mode": "ACTIVE"}}
            """;

    private static final String DEPARTMENT = """
            {"code": "U1", "name": "城管局", "region": "430405", "validFrom": "2020-01-01"}""";

    private final FeedbackDriver driver = new FeedbackDriver();
    private final Correcting corrections = new Corrections(PlainFlow.FLOWS, driver.formats(), NOW);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void readsAnEventInThePublicForm() {
        var event = corrections.event(
                arrival(Topics.RATINGS.name(), driver.bytes(rated("R1").level(9))));

        assertThat(event).hasValueSatisfying(read -> {
            assertThat(read.path("ratingId").asText()).isEqualTo("R1");
            assertThat(read.path("level").asInt()).isEqualTo(9);
            assertThat(read.path("eventTime").asText()).isEqualTo("2023-05-01T00:30:00.000Z");
        });
    }

    @Test
    void readsNothingElse() {
        assertThat(corrections.event(arrival(Topics.RATINGS.name(), utf8("no avro"))))
                .isEmpty();
        assertThat(corrections.event(arrival(Topics.RATINGS.name(), null))).isEmpty();
        assertThat(corrections.event(arrival("june.csv", driver.bytes(rated("R1")))))
                .isEmpty();
    }

    @Test
    void letsASoundEventThrough() throws Exception {
        var corrected = corrections.judged(RATING.formatted("", 1));

        var event = driver.formats().decoder(Topics.RATINGS).decode(corrected.value());
        assertThat(corrected.topic()).isEqualTo(Topics.RATINGS.name());
        assertThat(corrected.key()).isEqualTo(utf8("hcp:R1"));
        assertThat(event.getLevel()).isEqualTo(1);
        assertThat(event.getRevision()).isEqualTo(1);
        assertThat(event.getIngestedAt()).isEqualTo(NOW.instant());
    }

    @Test
    void saysWhyAnEventWouldBeRefusedAgain() {
        refuses(RATING.formatted("", 9), "would be refused again: level-out-of-range (level): level 9 is not one of");
        refuses(RATING.formatted("\"key\": \"hcp:R2\",", 1), "would be refused again: key-mismatch (key)");
        refuses(RATING.formatted("", 1).replace("2023-05-01", "2023-07-01"), "event-in-the-future (eventTime)");
    }

    @Test
    void saysWhatIsNoEvent() {
        refuses("level 5", "not-json");
        refuses(RATING.formatted("", 1).replace("level", "stars"), "unknown-field: The field event.stars");
        refuses("{\"topic\": \"ratings.internal.ratings.v1\", \"key\": \"hcp:R1\", \"bytes\": \"AAEC\"}", "no bytes");
        refuses(
                "{\"topic\": \"reference.public.departments.v1\", \"event\": %s}".formatted(DEPARTMENT),
                "holds no events");
    }

    private void refuses(String line, String why) {
        assertThatThrownBy(() -> corrections.judged(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static Arrival arrival(String topic, byte[] value) {
        return new Arrival(topic, 0, 0, 0, utf8("hcp:R1"), value);
    }
}
