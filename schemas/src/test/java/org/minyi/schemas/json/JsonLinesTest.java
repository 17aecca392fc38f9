package org.minyi.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallOutcome;
import org.minyi.schemas.Fixtures;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.SessionEvent;
import org.minyi.schemas.Topics;

class JsonLinesTest {
    private static final Instant NOW = Instant.parse("2024-01-02T03:04:05.678Z");
    private static final String A_RATING = "{\"topic\":\"ratings.internal.ratings.v1\",\"event\":{"
            + "\"eventId\":\"e-1\",\"revision\":0,\"eventTime\":\"2023-12-31T15:59:59.999Z\",\"source\":\"haochaping\","
            + "\"ingestedAt\":\"2023-12-31T16:00:00.999Z\",\"ratingId\":\"r-1\",\"type\":\"RATED\",\"level\":5,"
            + "\"mode\":\"ACTIVE\",\"region\":\"430405\",\"hallLevel\":\"COUNTY\"}}";
    private static final byte[] NO_TEXT = {(byte) 0xff, 1};

    private final JsonLines lines = new JsonLines(() -> NOW);

    @Test
    void writesAnEventUnderItsOwnKeyWithoutTheKeyAndWithoutNulls() {
        assertThat(lines.write(Line.OfEvent.of(Topics.RATINGS, Fixtures.aRating())))
                .isEqualTo(A_RATING);
    }

    @Test
    void writesTheKeyOfAnEventThatCameUnderAnother() {
        assertThat(lines.write(keyed("haochaping:r-1x".getBytes(StandardCharsets.UTF_8))))
                .contains("\"key\":\"haochaping:r-1x\"");
        assertThat(lines.write(keyed(NO_TEXT))).contains("\"keyBytes\":\"/wE=\"");
        assertThat(lines.write(keyed(null))).contains("\"key\":null");
    }

    @Test
    void writesWhatIsNoEventAsItsBytes() {
        assertThat(lines.write(new Line.OfBytes(Topics.CALLS, "k".getBytes(StandardCharsets.UTF_8), NO_TEXT)))
                .isEqualTo("{\"topic\":\"hotline.internal.calls.v1\",\"key\":\"k\",\"bytes\":\"/wE=\"}");
        assertThat(lines.write(new Line.OfBytes(Topics.CALLS, null, null)))
                .isEqualTo("{\"topic\":\"hotline.internal.calls.v1\",\"bytes\":null}");
    }

    @Test
    void endsEachLineOfAStreamAndLeavesTheStreamOpen() throws IOException {
        var stream = new ByteArrayOutputStream();

        lines.write(keyed(null), stream);
        lines.write(keyed(null), stream);

        assertThat(stream.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void takesPartsInAnyOrder() throws MalformedLineException {
        var turned = "{" + A_RATING.substring(A_RATING.indexOf("\"event\""), A_RATING.length() - 1)
                + ", \"topic\": \"ratings.internal.ratings.v1\"}";

        assertThat(lines.read(turned)).usingRecursiveComparison().isEqualTo(lines.read(A_RATING));
    }

    @Test
    void takesTheClocksTimeWhereTheLineDoesNotSayWhenItWasRead() throws MalformedLineException {
        var rating = read(A_RATING.replace("\"ingestedAt\":\"2023-12-31T16:00:00.999Z\",", ""));

        assertThat(rating.getIngestedAt()).isEqualTo(NOW);
    }

    @Test
    void takesNullForLeftOutAndTheDefaultsOfWhatIsLeftOut() throws MalformedLineException {
        var rating = read(A_RATING.replace("\"revision\":0", "\"revision\":null,\"comment\":null"));
        var call = (CallEvent) event("{\"topic\":\"hotline.internal.calls.v1\",\"event\":{\"eventId\":\"e\",\"source\":"
                + "\"12345\",\"eventTime\":\"2023-05-01T00:00:00Z\",\"callId\":\"c\",\"type\":\"FINISHED\"}}");
        var session = (SessionEvent)
                event(
                        "{\"topic\":\"activities.internal.sessions.v1\",\"event\":{\"eventId\":"
                                + "\"e\",\"source\":\"12345\",\"eventTime\":\"2023-05-01T00:00:00Z\",\"sessionId\":\"s\",\"type\":\"HELD\"}}");

        assertThat(rating.getRevision()).isZero();
        assertThat(call.getOutcome()).isEqualTo(CallOutcome.UNKNOWN);
        assertThat(session.getUnits()).isEmpty();
    }

    @Test
    void takesTimesOfAnyZoneToTheMillisecond() throws MalformedLineException {
        var rating = read(A_RATING.replace("2023-12-31T15:59:59.999Z", "2023-12-31T23:59:59.9995+08:00"));

        assertThat(rating.getEventTime()).isEqualTo(Fixtures.NEW_YEARS_EVE);
    }

    @Test
    void takesASymbolItDoesNotKnowAsUnknownSoThatThePipelineRefusesIt() throws MalformedLineException {
        assertThat(read(A_RATING.replace("ACTIVE", "TELEPATHIC")).getMode()).isEqualTo(RatingMode.UNKNOWN);
    }

    private RatingEvent read(String line) throws MalformedLineException {
        return (RatingEvent) event(line);
    }

    private Object event(String line) throws MalformedLineException {
        return ((Line.OfEvent) lines.read(line)).event();
    }

    private static Line keyed(byte[] key) {
        return new Line.OfEvent(Topics.RATINGS, key, Fixtures.aRating());
    }
}
