package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroSerde;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.streams.accept.Decoder;

class FormatsTest {

    private static final Formats FORMATS = new Formats(
            AvroSerde.class, Map.of(SchemaSettings.URL, "mock://formats", SchemaSettings.AUTO_REGISTER, "true"));
    private static final RatingEvent RATING = RatingEvent.newBuilder()
            .setEventId("R1-1")
            .setEventTime(Instant.parse("2023-05-01T00:30:00Z"))
            .setSource("hcp")
            .setIngestedAt(Instant.parse("2023-05-01T00:30:00Z"))
            .setRatingId("R1")
            .setType(RatingEventType.RATED)
            .setLevel(5)
            .build();

    @Test
    void readsARecordOfItsTopic() throws Exception {
        assertThat(FORMATS.decoder(Topics.RATINGS).decode(FORMATS.bytes(Topics.RATINGS, RATING)))
                .isEqualTo(RATING);
    }

    @Test
    void aGoodRecordOfAnotherTopicCannotBeReadHere() {
        var strayed = FORMATS.bytes(Topics.RATINGS, RATING);

        assertThatThrownBy(() -> FORMATS.decoder(Topics.CALLS).decode(strayed))
                .isInstanceOf(Decoder.Undecodable.class)
                .hasMessage("A RatingEvent, which is no record of hotline.internal.calls.v1.");
    }

    @Test
    void aRowThatWasDeletedIsNone() {
        try (var serde = FORMATS.serde(Topics.DEPARTMENTS)) {
            assertThat(serde.deserializer().deserialize(Topics.DEPARTMENTS.name(), null))
                    .isNull();
        }
    }
}
