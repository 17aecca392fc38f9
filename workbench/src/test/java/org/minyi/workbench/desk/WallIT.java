package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.QueueStatus;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Topics;

/** What happens appears on the wall of whoever watches: on the real stack. */
class WallIT {

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static String url;

    @BeforeAll
    static void start() {
        desk = TryDesk.open(directory.resolve("data"));
        url = desk.desk().stack().addresses().http();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void showsARatingThatIsGivenNow() throws Exception {
        try (var watching = Watching.of(url)) {
            long before = numerator(watching.next().wall(), "ratings.bad");

            desk.stream(ratedNow("W1"));

            var shown = watching.until(wall -> numerator(wall, "ratings.bad") > before);
            assertThat(shown.wall().path("city").asText()).isEqualTo("衡阳市");
            assertThat(shown.wall().path("synthetic").asBoolean()).isTrue();
            assertThat(numerator(desk.api().json("/api/v1/wall"), "ratings.bad"))
                    .isGreaterThan(before);
        }
    }

    @Test
    void showsHowAQueueStandsAndLeavesOutWhatCannotBeRead() throws Exception {
        try (var watching = Watching.of(url)) {
            desk.send(inlet -> {
                inlet.raw(Topics.QUEUE, "12315".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
                inlet.event(Topics.QUEUE, "12345", sample("12345", 4));
            });

            var shown = watching.until(wall -> waiting(wall, "12345") == 4).wall();

            assertThat(queue(shown, "12345").path("source").asText()).isEqualTo("acd");
            assertThat(queue(shown, "12345").path("agentsIdle").isNull()).isTrue();
            assertThat(queue(shown, "12315").isMissingNode()).isTrue();
        }
    }

    @Test
    void goesOnAfterTheLastEvent() throws Exception {
        desk.send(inlet -> inlet.event(Topics.QUEUE, "12329", sample("12329", 1)));
        long last;
        try (var watching = Watching.of(url)) {
            last = watching.until(wall -> waiting(wall, "12329") == 1).id();
        }

        try (var again = Watching.after(last, url)) {
            desk.send(inlet -> inlet.event(Topics.QUEUE, "12329", sample("12329", 2)));

            assertThat(again.next().id()).isGreaterThan(last);
            again.until(wall -> waiting(wall, "12329") == 2);
        }
    }

    @Test
    void listsScopesAndProfiles() throws Exception {
        desk.stream(ratedNow("W2"));
        var year = desk.api().json("/api/v1/wall").path("today").asText().substring(0, 4);

        var regions = desk.api().json("/api/v1/scopes?dimension=region&window=" + year);
        var profiles = desk.api().json("/api/v1/profiles");

        assertThat(regions.path("members").findValuesAsText("member")).containsExactly("430405");
        assertThat(desk.api()
                        .json("/api/v1/scopes?dimension=region&window=2001")
                        .path("members"))
                .isEmpty();
        assertThatThrownBy(() -> desk.api().json("/api/v1/scopes?dimension=colour&window=2023"))
                .hasMessageContaining("'colour' is no dimension");
        assertThat(profiles.findValuesAsText("name")).contains("hengyang-annual", "county-bulletin", "plain");
        assertThat(profiles.get(0).path("windows").toString()).contains("\"year\"");
    }

    private static int waiting(JsonNode wall, String line) {
        return queue(wall, line).path("waitingCalls").asInt();
    }

    private static JsonNode queue(JsonNode wall, String line) {
        for (var queue : wall.path("queues")) {
            if (queue.path("line").asText().equals(line)) {
                return queue;
            }
        }
        return MissingNode.getInstance();
    }

    private static long numerator(JsonNode wall, String metric) {
        for (var figure : wall.path("figures")) {
            if (figure.path("metric").asText().equals(metric)) {
                return figure.path("numerator").asLong();
            }
        }
        throw new AssertionError(metric + " is not on the wall");
    }

    private static QueueStatus sample(String line, int calls) {
        return QueueStatus.newBuilder()
                .setLine(line)
                .setSource("acd")
                .setSampledAt(Instant.now())
                .setWaitingCalls(calls)
                .build();
    }

    private static RatingEvent ratedNow(String id) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return RatingEvent.newBuilder(YearIT.rated(id, 1))
                .setRegion("430405")
                .setEventTime(now)
                .setIngestedAt(now)
                .build();
    }
}
