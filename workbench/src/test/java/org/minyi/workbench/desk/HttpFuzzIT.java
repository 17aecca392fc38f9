package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.workbench.fuzz.Fuzz;
import org.minyi.workbench.stack.StackSettings;

/** Anything over HTTP: a request is answered or cut off, never with a failure of ours, and what is accepted is in Kafka. */
@Tag("slow")
class HttpFuzzIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALL =
            "{\"eventId\":\"F1-1\",\"eventTime\":\"2023-05-01T00:30:00Z\",\"source\":\"12345\",\"callId\":\"F1\","
                    + "\"type\":\"FINISHED\",\"direction\":\"INBOUND\",\"line\":\"12345\","
                    + "\"outcome\":\"ABANDONED_IN_MENU\",\"endedAt\":\"2023-05-01T00:30:00Z\",\"callerNumber\":\"13812345678\"}";
    private static final List<byte[]> BODIES = texts(CALL, "[" + CALL + "," + CALL + "]", CALL + "\n" + CALL + "\n");
    /** "Not implemented" of a method or a coding, and "version not supported": what is asked for is at fault. */
    private static final Set<Integer> OF_THE_REQUEST = Set.of(501, 505);

    private static final List<String> PATHS = List.of(
            "/api/v1/metrics?window=2023-05-01T08:00%2B08:00&scope=category:road%7Cregion:430405&metric=calls.answered",
            "/api/v1/metrics?window=2023&as-of=2023-06-30&metric=tickets.on_time_rate.closed&format=csv",
            "/api/v1/minutes?scope=city&day=2023-05-01",
            "/api/v1/reports/2023?profile=national&format=html",
            "/api/v1/work/tickets?sort=due&page=2&region=430405",
            "/api/v1/rejects?reason=undecodable&page=1",
            "/api/v1/tickets/12345:T-1/timeline",
            "/api/v1/ids?metric=ratings.bad&window=2023",
            "/api/v1/scopes?dimension=region&window=2023",
            "/");

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static String token;
    private static String viewer;
    private static HttpClient http;

    @BeforeAll
    static void startTheStack() throws Exception {
        http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var keys = directory.resolve("keys.yaml").toString();
        var tokens = directory.resolve("tokens.yaml").toString();
        minyi("keys", "new", keys);
        token = Cli.secret(minyi("tokens", "new", "--file", tokens, "--name", "hotline", "--may", "calls"));
        viewer = Cli.secret(minyi("tokens", "new", "--file", tokens, "--name", "viewer", "--role", "viewer"));
        desk = TryDesk.withoutApp(
                StackSettings.anywhere(directory.resolve("data")),
                Map.of("personal.keys.file", keys, "http.tokens.file", tokens));
        desk.desk().startApp();
        desk = desk.as(viewer);
        // What the application has not read in yet is answered with 503, as it should be.
        await().atMost(Duration.ofMinutes(1)).until(HttpFuzzIT::everythingIsAnswered);
    }

    private static boolean everythingIsAnswered() throws IOException {
        for (var path : PATHS) {
            if (status(get(path).getBytes(StandardCharsets.UTF_8)) >= 500) {
                return false;
            }
        }
        return true;
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void whatIsAcceptedOfAnyBodyIsInKafka() {
        int before = desk.read(Topics.CALLS).size();
        int[] accepted = {0};

        Fuzz.run("bodies of events", BODIES, body -> accepted[0] += accepted(body));

        assertThat(desk.read(Topics.CALLS)).hasSize(before + accepted[0]);
        assertThat(accepted[0]).as("some of it is good").isPositive();
    }

    @Test
    void noRequestIsAnsweredWithAFailure() {
        var requests = Stream.concat(PATHS.stream().map(HttpFuzzIT::get), Stream.of(post("[]")))
                .toArray(String[]::new);

        Fuzz.run("requests", texts(requests), request -> {
            int status = status(request);
            assertThat(status < 500 || OF_THE_REQUEST.contains(status))
                    .as("status %d", status)
                    .isTrue();
        });

        assertThat(desk.api().json("/api/v1/status").isObject()).isTrue();
    }

    /** How many events of that body were accepted, which the answer must account for one by one. */
    private static int accepted(byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + "/api/v1/events/calls"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        var json = JSON.readTree(answer.body());
        if (answer.statusCode() == 200 || answer.statusCode() == 207) {
            assertThat(json.path("accepted").asInt() + json.path("refused").asInt())
                    .isPositive();
        }
        return json.path("accepted").asInt();
    }

    /** The status that such bytes are answered with; 0 if the connection is ended without a word. */
    private static int status(byte[] request) throws IOException {
        var address = URI.create(url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return status(socket.getInputStream());
        } catch (SocketException cutOff) {
            return 0;
        }
    }

    private static int status(InputStream answer) throws IOException {
        var line = new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.ISO_8859_1);
        return line.isEmpty() ? 0 : Integer.parseInt(line.substring(line.indexOf(' ') + 1));
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\n" + header() + "\r\n";
    }

    private static String post(String body) {
        return "POST /api/v1/events/calls HTTP/1.1\r\n" + header()
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String header() {
        return "Host: minyi\r\nAuthorization: Bearer " + viewer + "\r\nConnection: close\r\n";
    }

    private static List<byte[]> texts(String... texts) {
        return List.of(texts).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String url() {
        return desk.desk().stack().addresses().http();
    }

    private static String minyi(String... words) throws IOException, InterruptedException {
        return Cli.done(directory.resolve("output.txt"), words);
    }
}
