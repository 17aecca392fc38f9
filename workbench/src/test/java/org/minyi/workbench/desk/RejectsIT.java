package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.Topics;
import org.minyi.workbench.stack.StackSettings;

/** Broken ratings are listed, shown, corrected and sent again: on the real stack, from the command line. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RejectsIT {

    private static final String CORRECTED = """
            {"topic": "ratings.internal.ratings.v1",
             "event": {"eventId": "R2-1", "revision": 1, "eventTime": "2023-05-01T00:30:00Z", "source": "hcp",
                       "ratingId": "R2", "type": "RATED", "level": %d, "mode": "ACTIVE"}}
            """;

    @TempDir
    private static Path directory;

    private static TryDesk desk;

    @BeforeAll
    static void startTheStack() {
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
        desk.desk().startApp();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Order(1)
    void areListedWithTheirReasons() throws Exception {
        desk.stream(rated("R1", 5));
        desk.stream(rated("R2", 9));
        desk.send(inlet -> inlet.raw(Topics.RATINGS, utf8("hcp:R3"), new byte[] {7, 7, 7, 7, 7, 7}));
        desk.catchUp();
        load("not json\n");

        var page = desk.api().json("/api/v1/rejects");

        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("reasons").toString())
                .isEqualTo("{\"level-out-of-range\":1,\"not-json\":1,\"undecodable\":1}");
        assertThat(page.path("topics").toString()).isEqualTo("{\"mine.jsonl\":1,\"ratings.internal.ratings.v1\":2}");
        assertThat(page.path("rows").findValuesAsText("reason"))
                .containsExactly("not-json", "undecodable", "level-out-of-range");
        assertThat(minyi("list", "--reason", "level-out-of-range", "--topic", Topics.RATINGS.name()))
                .contains(
                        "拒收 refused: 1\n", "  level-out-of-range  1\n", "level 9 is not one of 1 to 5", "page 1 of 1");
        assertThat(minyi("list", "--source", "12345")).contains("There are no such rejects.");
    }

    @Test
    @Order(2)
    void areShownWithTheirContent() throws Exception {
        var event = desk.api().json("/api/v1/rejects/" + id("level-out-of-range"));
        var bytes = desk.api().json("/api/v1/rejects/" + id("undecodable"));

        assertThat(event.path("key").asText()).isEqualTo("hcp:R2");
        assertThat(event.path("event").path("level").asInt()).isEqualTo(9);
        assertThat(bytes.path("event").isNull()).isTrue();
        assertThat(bytes.path("bytes").binaryValue()).containsExactly(7, 7, 7, 7, 7, 7);
        assertThat(minyi("show", id("not-json")))
                .contains("mine.jsonl line 1", "--row shows it")
                .doesNotContain("not json");
        assertThat(minyi("show", id("not-json"), "--row")).contains("原文 text\nnot json");
        assertThat(minyi("show", id("level-out-of-range"), "--event"))
                .startsWith("{\"topic\":\"ratings.internal.ratings.v1\",\"event\":{\"eventId\":\"R2-1\"");
        assertThatThrownBy(() -> desk.api().json("/api/v1/rejects/0-999999"))
                .hasMessageContaining("There is no reject");
        assertThatThrownBy(() -> desk.api().json("/api/v1/rejects/99-0")).hasMessageContaining("There is no reject");
    }

    @Test
    @Order(3)
    void areNotSentWhereTheyWouldBeRefusedAgain() {
        assertThatThrownBy(() -> replay("level-out-of-range", CORRECTED.formatted(7)))
                .hasMessageContaining("would be refused again: level-out-of-range (level): level 7");
        assertThatThrownBy(() -> replay("not-json", "")).hasMessageContaining("line 1 of the file mine.jsonl");
    }

    @Test
    @Order(3)
    void areNotSentForAPageFromElsewhere() throws Exception {
        var path = "/api/v1/rejects/" + id("level-out-of-range") + "/replay";
        var request = HttpRequest.newBuilder(
                        URI.create(desk.desk().stack().addresses().http() + path))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(CORRECTED.formatted(1)))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("send a corrected event as application/json");
    }

    @Test
    @Order(4)
    void areCountedOnceCorrected() throws Exception {
        var file = Files.writeString(directory.resolve("corrected.json"), CORRECTED.formatted(1));

        assertThat(minyi("replay", id("level-out-of-range"), "--with", file.toString()))
                .contains("sent again: ratings.internal.ratings.v1-");
        desk.catchUp();

        assertThat(desk.figures("2023")).containsEntry("ratings.total", "2").containsEntry("ratings.bad", "1");
        assertThat(booked()).isEqualTo(new Booked(4, 2, 0, 0, 0, 2));
        assertClosed();
    }

    @Test
    @Order(5)
    void areRefusedOnceMoreAsTheyWere() throws Exception {
        assertThat(minyi("replay", id("undecodable"))).contains("sent again: ratings.internal.ratings.v1-");
        desk.catchUp();

        assertThat(desk.api()
                        .json("/api/v1/rejects?reason=undecodable")
                        .path("total")
                        .asInt())
                .isEqualTo(2);

        assertThat(minyi("replay", "--reason", "undecodable")).contains("已重发 sent again: 2");
        desk.catchUp();

        assertThat(desk.api()
                        .json("/api/v1/rejects?reason=undecodable")
                        .path("total")
                        .asInt())
                .isEqualTo(4);
        assertThat(minyi("replay", "--reason", "not-json"))
                .contains("已重发 sent again: 0", "to be corrected and loaded again: 1");
        assertThat(booked()).isEqualTo(new Booked(7, 2, 0, 0, 0, 5));
        assertClosed();
    }

    private static void assertClosed() {
        assertThat(booked().closes()).isTrue();
        assertThat(desk.reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
    }

    private static Booked booked() {
        return Booked.bySource(desk.cells()).get("hcp");
    }

    private static JsonNode replay(String reason, String event) {
        return desk.api().post("/api/v1/rejects/" + id(reason) + "/replay", event);
    }

    /** The id of the newest that was refused for that. */
    private static String id(String reason) {
        var page = desk.api().json("/api/v1/rejects?reason=" + reason);
        return page.path("rows").get(0).path("id").asText();
    }

    private static void load(String lines) throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("mine.jsonl"), lines);
        run("load", "--url", desk.desk().stack().addresses().http(), file.toString());
    }

    private static String minyi(String command, String... what) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                "rejects", command, "--url", desk.desk().stack().addresses().http()));
        words.addAll(List.of(what));
        return run(words.toArray(String[]::new));
    }

    private static String run(String... words) throws IOException, InterruptedException {
        var cli = Cli.start(directory.resolve("output.txt"), words);
        assertThat(cli.process().waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(cli.process().exitValue()).as(cli.output()).isZero();
        return cli.output();
    }

    private static RatingEvent rated(String id, int level) {
        return RatingEvent.newBuilder()
                .setEventId(id + "-1")
                .setEventTime(Instant.parse("2023-05-01T00:30:00Z"))
                .setSource("hcp")
                .setIngestedAt(Instant.parse("2023-05-01T00:30:00Z"))
                .setRatingId(id)
                .setType(RatingEventType.RATED)
                .setLevel(level)
                .setMode(RatingMode.ACTIVE)
                .build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
