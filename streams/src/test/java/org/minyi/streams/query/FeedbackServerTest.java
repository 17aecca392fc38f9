package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.schemas.Topics;
import org.minyi.streams.CellMap;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.alert.AlertHandlers;
import org.minyi.streams.query.alert.SomeAlerts;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.Known;
import org.minyi.streams.query.board.LiveTable;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.health.HealthHandlers;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Tag;
import org.minyi.streams.query.recount.Recounts;
import org.minyi.streams.query.reject.RejectHandlers;
import org.minyi.streams.query.reject.SomeRejects;
import org.minyi.streams.query.wall.LiveHandlers;
import org.minyi.streams.query.work.WorkHandlers;
import org.minyi.streams.query.year.ReportHandlers;

/** What is common to all answers over HTTP: problems, forms, limits and tags. */
class FeedbackServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final CellMap CELLS =
            new CellMap(Map.of(CellKey.parse("ledger:=SUM(A1)@2023"), Counts.of(Measure.LEDGER_IN, 3)));

    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");

    private static Javalin server;
    private static String said = "8 bad ratings";

    @BeforeAll
    static void start() {
        var recounts = new Recounts(
                null,
                null,
                new Board(null, null, new LiveTable<>(Topics.CELLS, "cells", null), null, null),
                InstantSource.system());
        var figures = new Handlers(
                null,
                CELLS,
                null,
                Catalogue.METRICS,
                null,
                null,
                recounts,
                null,
                () -> KafkaStreams.State.RUNNING,
                InstantSource.system());
        server = FeedbackServer.create(
                        SomeDoor.open(),
                        List.of(
                                figures,
                                new LiveHandlers(null, null, null),
                                new ReportHandlers(new Reports(), null, recounts, Catalogue.METRICS),
                                new RejectHandlers(null),
                                new AlertHandlers(
                                        new SomeAlerts().overdue("T1", "2026-03-11T02:30:00Z"), true, () -> NOON),
                                new WorkHandlers(null, null, null, null, null),
                                new HealthHandlers(null, null, null, null, null, null),
                                EveryRoute.intake()))
                .start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/nowhere|404|not-found",
                "GET|/api/v1/nothing|404|not-found",
                "DELETE|/api/v1/ledger|405|wrong-method",
                "GET|/api/v1/metrics|400|bad-request",
                "GET|/api/v1/metrics?window=noon|400|bad-request",
                "GET|/api/v1/definitions?metric=none|400|bad-request",
                "GET|/api/v1/ledger?format=xml|400|bad-request",
                "GET|/api/v1/rejects?size=501|400|bad-request",
            })
    void saysWhatIsWrongAsAProblem(String method, String path, int status, String type) throws Exception {
        var answer = send(request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertProblem(answer, type);
        assertThat(problem(answer).path("instance").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"/openapi.yaml,openapi: 3.1.0", "/asyncapi.yaml,asyncapi: 3.0.0"})
    void handsOutWhatItsInterfacesAre(String path, String firstLine) throws Exception {
        var answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith(firstLine + "\n");
    }

    @Test
    void answersRecordsAsASheet() throws Exception {
        var answer = send(request("/api/v1/alerts").header("Accept", "text/csv").GET());

        assertThat(answer.body().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("\uFEFFid,rule,name_zh,name_en,severity,state,scope,subject,unit");
        assertThat(answer.body()).contains("ticket.overdue~T1,ticket.overdue,工单超期,Ticket overdue,CRITICAL,RAISED");
    }

    @Test
    void saysWhichMethodsThereAre() throws Exception {
        var answer = send(request("/api/v1/ledger").DELETE());

        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void keepsWhatIsInsideToItself() throws Exception {
        var answer = get("/api/v1/status");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertProblem(answer, "internal");
        assertThat(answer.body()).doesNotContain("Exception", "Progress", "null");
        assertThat(problem(answer).path("instance").asText()).startsWith("urn:uuid:");
    }

    @Test
    void saysHowMuchItTakesAtOnce() throws Exception {
        assertLimit(get("/api/v1/metrics?" + "window=2023&".repeat(367)), 400, "too-much", "366");
        assertLimit(get("/api/v1/metrics?window=2023&" + "scope=city&".repeat(201)), 400, "too-much", "200");
        assertLimit(
                get("/api/v1/metrics?" + "scope=city&".repeat(100) + "window=2023&".repeat(100)),
                400,
                "too-much",
                "10000");
        assertLimit(get("/api/v1/ledger?" + "x".repeat(16_001)), 414, "query-too-long", "16000");
        assertLimit(get("/api/v1/ledger?" + "x".repeat(40_000)), 414, "query-too-long", "32768");
        assertLimit(
                send(request("/api/v1/ledger").header("X-Much", "x".repeat(40_000))),
                431,
                "headers-too-large",
                "32768");
        assertLimit(
                send(request("/api/v1/rejects/0-1/replay")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("x".repeat((1 << 20) + 1)))),
                413,
                "body-too-large",
                "1048576");
    }

    @Test
    void answersListsAsCsvThatSpreadsheetsRead() throws Exception {
        var answer = send(request("/api/v1/ledger").header("Accept", "text/csv;q=0.9, image/png"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.body())
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFsource,window,in,counted,duplicates,superseded,waiting,rejected,closes",
                        "'=SUM(A1),2023,3,0,0,0,0,0,false",
                        ""));
        assertThat(get("/api/v1/ledger?format=csv").body()).isEqualTo(answer.body());
    }

    @Test
    void answersJsonUnlessItIsToldOtherwise() throws Exception {
        assertThat(get("/api/v1/ledger").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThat(send(request("/api/v1/ledger?format=json").header("Accept", "text/csv"))
                        .body())
                .startsWith("[{");
        var refused = send(request("/api/v1/ledger").header("Accept", "image/png"));
        assertThat(refused.statusCode()).isEqualTo(406);
        assertProblem(refused, "not-acceptable");
    }

    @Test
    void exportsEveryDefinition() throws Exception {
        var lines = get("/api/v1/definitions?format=csv&metric=ratings.bad&metric=ratings.total")
                .body()
                .split("\r\n");

        assertThat(lines[0]).startsWith("\uFEFFmetric,name_zh,name_en,definition_zh");
        assertThat(Arrays.stream(lines).skip(1)).hasSize(2).allMatch(line -> line.startsWith("ratings."));
    }

    @Test
    void sendsAReportOnlyToWhoHasNotGotIt() throws Exception {
        var first = get("/api/v1/reports/2023");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");

        var again = send(request("/api/v1/reports/2023").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);

        said = "9 bad ratings";
        var later = send(request("/api/v1/reports/2023").header("If-None-Match", tag));
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    /** Reports that say when they were drawn up. */
    private static final class Reports implements ReportHandlers.Source {

        @Override
        public Document report(Window window, String profile, String format, Known known) {
            var bytes = SomeRejects.utf8(said + " at " + Instant.now());
            return new Document(bytes, "text/plain", "report.txt", Tag.ofContent(said));
        }

        @Override
        public Optional<AsOf> usualAsOf(Window window, String profile) {
            return Optional.empty();
        }

        @Override
        public String usualProfile() {
            return "plain";
        }

        @Override
        public List<ReportHandlers.Offer> offers() {
            return List.of();
        }
    }

    private static void assertLimit(HttpResponse<String> answer, int status, String type, String limit)
            throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertProblem(answer, type);
        assertThat(problem(answer).path("detail").asText()).contains(limit);
    }

    private static void assertProblem(HttpResponse<String> answer, String type) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var problem = problem(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:minyi:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty();
    }

    private static JsonNode problem(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
