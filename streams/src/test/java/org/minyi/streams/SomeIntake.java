package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topics;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.streams.query.FeedbackServer;
import org.minyi.streams.query.door.Door;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.intake.Intake;
import org.minyi.streams.query.intake.IntakeHandlers;
import org.minyi.streams.query.intake.IntakeMeter;
import org.minyi.streams.query.intake.IntakeSettings;

/** The intake of events over HTTP as it stands in the application, before a Kafka that is none. */
final class SomeIntake implements BeforeEachCallback, AfterEachCallback {

    /** What its clock says. */
    static final Instant NOON = Instant.parse("2023-06-01T04:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CALL = """
            {"eventId": "%1$s-1", "eventTime": "2023-05-01T00:30:00Z", "source": "12345", "callId": "%1$s", "type": "FINISHED",
             "direction": "INBOUND", "outcome": "ABANDONED_IN_MENU", "endedAt": "2023-05-01T00:30:00Z"%2$s}""";

    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private Path directory;
    private FeedbackDriver driver;
    private Tokenizer keys;
    private Door door = SomeDoor.open();
    private FeedbackServer server;

    /** Starts open to all, with keys in a directory of its own. */
    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        directory = Files.createTempDirectory("some-intake-");
        driver = new FeedbackDriver();
        var file = new KeyFile(directory.resolve("keys.yaml"));
        keys = file.create();
        restart(Map.of("personal.keys.file", file.path().toString()));
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        server.close();
        driver.close();
        Utils.delete(directory.toFile());
    }

    /** The directory of its files. */
    Path directory() {
        return directory;
    }

    /** Starts again with these settings. */
    void restart(Map<String, String> settings) {
        restart(settings, kafka);
    }

    /** Starts again with these settings and sends through that. */
    void restart(Map<String, String> settings, MockProducer<byte[], byte[]> producer) {
        if (server != null) {
            server.close();
        }
        var usual = IntakeSettings.of(new AbstractConfig(IntakeSettings.define(new ConfigDef()), settings, false));
        var judge = new IntakeJudge(PlainFlow.FLOWS, driver.formats(), InstantSource.fixed(NOON));
        var intake = new Intake(usual, judge, () -> producer, new IntakeMeter(), InstantSource.fixed(NOON));
        var handlers = new IntakeHandlers(intake, usual, InstantSource.fixed(NOON));
        server = FeedbackServer.start("127.0.0.1", 0, door, List.of(handlers));
    }

    /** Starts again behind another door. */
    void behind(Door door) {
        this.door = door;
        restart(Map.of());
    }

    /** Where it sends to. */
    MockProducer<byte[], byte[]> kafka() {
        return kafka;
    }

    /** The keys of its tokens. */
    Tokenizer keys() {
        return keys;
    }

    /** How its events are encoded. */
    Formats formats() {
        return driver.formats();
    }

    /** What it has kept as refused. */
    List<Reject> rejects() throws Exception {
        var rejects = new ArrayList<Reject>();
        for (ProducerRecord<byte[], byte[]> record : kafka.history()) {
            if (record.topic().equals(Topics.REJECTS.name())) {
                rejects.add(driver.formats().decoder(Topics.REJECTS).decode(record.value()));
            }
        }
        return rejects;
    }

    /** A call of that id, with more fields. */
    static String call(String id, String more) {
        return CALL.formatted(id, more);
    }

    /** An answer that is a problem of that type and says so. */
    static void assertProblem(HttpResponse<String> answer, int status, String type, String words) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:minyi:problem:" + type);
        assertThat(json(answer).path("detail").asText()).contains(words);
    }

    HttpResponse<String> post(String kind, String body) throws IOException, InterruptedException {
        return send(request(kind, "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String kind, String body, String token) throws IOException, InterruptedException {
        return send(request(kind, "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String kind, String type) {
        return HttpRequest.newBuilder(uri(kind)).header("Content-Type", type);
    }

    URI uri(String kind) {
        return URI.create("http://127.0.0.1:" + server.port() + "/api/v1/events/" + kind);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
