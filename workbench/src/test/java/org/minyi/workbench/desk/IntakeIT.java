package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.stack.StackSettings;

/** Events sent over HTTP, on the real stack: what is acknowledged is counted once, and no number goes further. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NUMBER = "13812345678";
    private static final String NAME = "诸葛孔明";
    private static final String CALL =
            "{\"eventId\":\"%1$s-1\",\"eventTime\":\"2023-05-01T00:30:00Z\",\"source\":\"12345\","
                    + "\"callId\":\"%1$s\",\"type\":\"FINISHED\",\"direction\":\"INBOUND\",\"line\":\"12345\","
                    + "\"outcome\":\"ABANDONED_IN_MENU\",\"endedAt\":\"2023-05-01T00:30:00Z\",\"callerNumber\":\"%2$s\"}";
    private static final String COUNTED = "calls.menu_abandoned";
    private static final int WHOLE_BODY = 4 << 20;

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static String token;
    private static String expired;
    private static String operatorFile;

    @BeforeAll
    static void startTheStack() throws Exception {
        var keys = directory.resolve("keys.yaml").toString();
        var tokens = directory.resolve("tokens.yaml").toString();
        assertThat(minyi("keys", "new", keys)).contains("tokens are now made with the key k1");
        token = Cli.secret(minyi("tokens", "new", "--file", tokens, "--name", "hotline", "--may", "calls,tickets"));
        expired = Cli.secret(minyi(
                "tokens",
                "new",
                "--file",
                tokens,
                "--name",
                "old",
                "--may",
                "calls",
                "--expires",
                "2024-01-01T00:00:00Z"));
        var operator = Cli.secret(minyi("tokens", "new", "--file", tokens, "--name", "desk", "--role", "operator"));
        desk = TryDesk.withoutApp(
                StackSettings.anywhere(directory.resolve("data")),
                Map.of("personal.keys.file", keys, "http.tokens.file", tokens, "intake.timeout.ms", "2000"));
        desk.desk().startApp();
        desk = desk.as(operator);
        operatorFile =
                Files.writeString(directory.resolve("operator"), operator).toString();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Order(1)
    void figuresMoveByWhatWasSentAndNotWhenItIsSentAgain() throws Exception {
        assertThat(post(call("C0")).statusCode()).isEqualTo(200);
        desk.catchUp();
        assertThat(counted()).isEqualTo(1);

        var batch = calls(1, 1_000);
        assertThat(json(post(batch)).path("accepted").asInt()).isEqualTo(1_000);
        desk.catchUp();
        assertThat(counted()).isEqualTo(1_001);

        assertThat(json(post(batch)).path("accepted").asInt()).isEqualTo(1_000);
        desk.catchUp();
        assertThat(counted()).isEqualTo(1_001);
        var booked = Booked.bySource(desk.cells()).get("12345");
        assertThat(booked).isEqualTo(new Booked(2_001, 1_001, 1_000, 0, 0, 0));
    }

    @Test
    @Order(2)
    void whatIsRefusedIsKeptAndListed() throws Exception {
        var late = call("C-bad").replace("\"2023-05-01T00:30:00Z\",\"source\"", "\"2099-05-01T00:30:00Z\",\"source\"");

        var answer = post("[" + call("C-good") + "," + late + "]");

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(json(answer).at("/items/1/reason").asText()).isEqualTo("event-in-the-future");
        var row = desk.api()
                .json("/api/v1/rejects?reason=event-in-the-future")
                .path("rows")
                .get(0);
        assertThat(row.path("topic").asText()).isEqualTo("http:/api/v1/events/calls");
        assertThat(row.path("offset").asInt()).isEqualTo(2);
        var url = desk.desk().stack().addresses().http();
        assertThat(minyi("rejects", "list", "--url", url, "--token-file", operatorFile))
                .contains("http:/api/v1/events/calls item 2");
        assertThat(minyi(
                        "rejects",
                        "show",
                        "--url",
                        url,
                        "--token-file",
                        operatorFile,
                        row.path("id").asText(),
                        "--row"))
                .contains("\"callId\":\"C-bad\"")
                .contains("\"callerToken\":\"k1.");
    }

    @Test
    @Order(2)
    void whoMayNotSendIsTold() throws Exception {
        assertThat(post(call("C-x"), expired).statusCode()).isEqualTo(401);
        assertThat(post(call("C-x"), expired).body()).contains("expired on 2024-01-01T00:00:00Z");
        assertThat(post(call("C-x"), "minyi_guess").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void aHugeBodyIsRefusedAndNotHeld() throws Exception {
        assertThat(raw("Content-Length: 1000000000\r\n", 0)).startsWith("HTTP/1.1 413");
        assertThat(raw("Transfer-Encoding: chunked\r\n", WHOLE_BODY + 1)).startsWith("HTTP/1.1 413");
        assertThat(post(call("C-after")).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void nothingThatWasAcknowledgedIsLostWhenTheBrokerFreezes() throws Exception {
        var acknowledged = new TreeSet<String>();
        var refused = new ArrayList<HttpResponse<String>>();
        for (int i = 0; i < 20; i++) {
            send("F" + i, acknowledged, refused);
        }
        desk.whileBrokerIsFrozen(() -> {
            send("F20", acknowledged, refused);
            send("F21", acknowledged, refused);
        });

        assertThat(acknowledged).hasSize(20);
        assertThat(refused).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> post(call("F20")).statusCode() == 200);
        assertThat(post(call("F21")).statusCode()).isEqualTo(200);
        desk.catchUp();
        var ids = desk.read(Topics.CALLS).stream()
                .map(row -> new String(row.key(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
        assertThat(ids)
                .containsAll(IntStream.range(0, 22).mapToObj(i -> "12345:F" + i).toList());
        assertThat(counted()).isEqualTo(1_001 + 2 + 22);
    }

    @Test
    @Order(4)
    void noNumberAndNoNameIsInAnyTopicOrLog() throws Exception {
        post("{\"callerNumber\": \"" + NUMBER + "\", \"callerName\": \"" + NAME + "\"");
        post("{\"phone\": \"" + NUMBER + "\", \"callerName\": \"" + NAME + "\"}");

        int records = 0;
        for (var row : everyRecord()) {
            records++;
            assertThat(new String(row.value(), StandardCharsets.UTF_8))
                    .as(row.topic())
                    .doesNotContain(NUMBER, NAME);
        }
        assertThat(records).isGreaterThan(2_000);
        try (var files = Files.walk(directory.resolve("data").resolve("logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(NUMBER, NAME, token, expired);
            }
        }
        assertThat(desk.api().text("/metrics"))
                .contains("minyi_intake_events_total{kind=\"calls\",outcome=\"accepted\"} 2025");
    }

    /** Every record with a value of every topic there is, those of the stream's own state too. */
    private static List<Arrival> everyRecord() throws Exception {
        var rows = new ArrayList<Arrival>();
        try (var admin = desk.desk().clients().admin();
                var offsets = new Offsets(desk.desk().clients().admin());
                var log = new FactLog(desk.desk().clients())) {
            for (var topic : admin.listTopics().names().get(30, TimeUnit.SECONDS)) {
                offsets.ends(offsets.partitions(topic))
                        .forEach((partition, end) -> log.read(partition, end, rows::add));
            }
        }
        rows.removeIf(row -> row.value() == null);
        return rows;
    }

    private static void send(String id, Set<String> acknowledged, List<HttpResponse<String>> refused)
            throws IOException, InterruptedException {
        var answer = post(call(id));
        if (answer.statusCode() == 200) {
            acknowledged.add(id);
        } else {
            refused.add(answer);
        }
    }

    /** The status line of the answer to such a request, of whose body so many bytes are sent at most. */
    private static String raw(String header, int bytes) throws IOException {
        var address = URI.create(desk.desk().stack().addresses().http());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/events/calls HTTP/1.1\r\nHost: " + address.getAuthority()
                            + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\n" + header
                            + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            chunks(out, bytes);
            var status = new StringBuilder();
            for (int next = socket.getInputStream().read();
                    next > '\r';
                    next = socket.getInputStream().read()) {
                status.append((char) next);
            }
            return status.toString();
        }
    }

    private static void chunks(OutputStream out, int bytes) throws IOException {
        var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        for (int sent = 0; sent < bytes; sent += 0x10000) {
            out.write(chunk);
        }
        out.flush();
    }

    private static int counted() {
        return Integer.parseInt(desk.figures("2023").get(COUNTED));
    }

    private static String call(String id) {
        return CALL.formatted(id, NUMBER);
    }

    private static String calls(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> call("C" + i)).collect(Collectors.joining(",", "[", "]"));
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body, token);
    }

    private static HttpResponse<String> post(String body, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(desk.desk().stack().addresses().http() + "/api/v1/events/calls"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static String minyi(String... words) throws IOException, InterruptedException {
        return Cli.done(directory.resolve("output.txt"), words);
    }
}
