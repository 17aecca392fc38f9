package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topics;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.schemas.personal.Whose;
import org.minyi.streams.query.FeedbackServer;
import org.minyi.streams.query.door.Door;
import org.minyi.streams.query.door.EventKind;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.door.Token;
import org.minyi.streams.query.door.TokensFile;
import org.minyi.streams.query.intake.Intake;
import org.minyi.streams.query.intake.IntakeHandlers;
import org.minyi.streams.query.intake.IntakeMeter;
import org.minyi.streams.query.intake.IntakeSettings;

/** Events over HTTP: what is taken, what is refused and kept, and who may send. */
class IntakeTest {

    private static final Instant NOON = Instant.parse("2023-06-01T04:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NUMBER = "13812345678";
    private static final String CALL = """
            {"eventId": "%1$s-1", "eventTime": "2023-05-01T00:30:00Z", "source": "12345", "callId": "%1$s", "type": "FINISHED",
             "direction": "INBOUND", "outcome": "ABANDONED_IN_MENU", "endedAt": "2023-05-01T00:30:00Z"%2$s}""";

    @TempDir
    private Path directory;

    private final FeedbackDriver driver = new FeedbackDriver();
    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Map<String, String> settings = new HashMap<>();
    private Tokenizer keys;
    private Intake intake;
    private Door door = SomeDoor.open();
    private FeedbackServer server;

    @BeforeEach
    void start() {
        var file = new KeyFile(directory.resolve("keys.yaml"));
        keys = file.create();
        restart(Map.of("personal.keys.file", file.path().toString()));
    }

    @AfterEach
    void close() {
        server.close();
        driver.close();
    }

    @Test
    void takesAnEventOnceKafkaHasIt() throws Exception {
        var answer = post("calls", call("C1", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("accepted").asInt()).isEqualTo(1);
        assertThat(json(answer).at("/items/0/eventId").asText()).isEqualTo("C1-1");
        var record = kafka.history().get(0);
        assertThat(record.topic()).isEqualTo(Topics.CALLS.name());
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("12345:C1");
        assertThat(driver.formats().decoder(Topics.CALLS).decode(record.value()).getCallId())
                .isEqualTo("C1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "tickets | {'eventId':'e','eventTime':'2023-05-01T00:30:00Z','source':'s','ticketId':'T1','type':'ACCEPTED'}",
                "ratings | {'eventId':'e','eventTime':'2023-05-01T00:30:00Z','source':'s','ratingId':'R1','type':'RATED','level':5,'mode':'ACTIVE'}",
                "queue | {'line':'12345','source':'s','sampledAt':'2023-06-01T03:59:58Z','waitingCalls':3}",
                "services | {'eventId':'e','eventTime':'2023-05-01T00:30:00Z','source':'s','serviceId':'S1','type':'SERVED'}",
                "sessions | {'eventId':'e','eventTime':'2023-05-01T00:30:00Z','source':'s','sessionId':'S1','type':'HELD','units':['U1']}",
            })
    void takesEventsOfEachKind(String kind, String event) throws Exception {
        var answer = post(kind, event.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(kafka.history()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "calls | {'eventId':'e' | not-json |",
                "calls | 17 | not-json |",
                "calls | {} {} | not-json |",
                "calls | {'eventId':'e','eventId':'f'} | duplicate-field |",
                "calls | {'eventId':'e'} | missing-field | eventTime",
                "calls | {'topic':'t','event':{}} | unknown-field | topic",
                "calls | {'eventId':7} | wrong-type | eventId",
                "calls | {'eventTime':'noon'} | impossible-time | eventTime",
                "calls | {'callerNumber':['1']} | wrong-type | callerNumber",
                "ratings | {'callerNumber':'13812345678'} | unknown-field | callerNumber",
                "ratings | {'eventId':'e','eventTime':'2023-05-01T00:30:00Z','source':'s','ratingId':'R1','type':'RATED','level':9,'mode':'ACTIVE'} | level-out-of-range | level",
                "ratings | {'eventId':'e','eventTime':'2023-06-01T04:30:00Z','source':'s','ratingId':'R1','type':'RATED','level':5,'mode':'ACTIVE'} | event-in-the-future | eventTime",
                "queue | {'line':'12345','source':'s','sampledAt':'2023-06-01T04:30:00Z','waitingCalls':3} | event-in-the-future | sampledAt",
                "queue | {'line':'12345','source':'s','sampledAt':'2023-06-01T03:30:00Z','waitingCalls':-3} | negative-count | waitingCalls",
            })
    void refusesWhatTheStreamWouldAndKeepsIt(String kind, String event, String reason, String field) throws Exception {
        var answer = post(kind, event.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:minyi:problem:refused");
        assertThat(json(answer).path("reason").asText()).isEqualTo(reason);
        assertThat(json(answer).path("field").asText(null)).isEqualTo(field);
        var kept = rejects().get(0);
        assertThat(kafka.history()).hasSize(1);
        assertThat(kept.getTopic()).isEqualTo("http:/api/v1/events/" + kind);
        assertThat(kept.getReason()).isEqualTo(reason);
        assertThat(kept.getPartition()).isEqualTo(-1);
    }

    @Test
    void answersForEachOfABatchInOrder() throws Exception {
        var answer = post("calls", "[" + call("C1", "") + ", {\"eventId\": \"bad\"},\n" + call("C2", "") + "]");

        assertThat(answer.statusCode()).isEqualTo(207);
        var told = json(answer);
        assertThat(told.path("accepted").asInt()).isEqualTo(2);
        assertThat(told.path("refused").asInt()).isEqualTo(1);
        assertThat(told.path("items").findValuesAsText("outcome")).containsExactly("accepted", "refused", "accepted");
        assertThat(told.path("items").findValuesAsText("eventId")).containsExactly("C1-1", "bad", "C2-1");
        assertThat(told.at("/items/1/reason").asText()).isEqualTo("missing-field");
        assertThat(rejects()).hasSize(1);
        assertThat(rejects().get(0).getOffset()).isEqualTo(2);
    }

    @Test
    void aBrokenLineCostsItselfAlone() throws Exception {
        var good = call("C1", "").replace("\n", "");
        var gbk = ("{\"eventId\": \"" + "热线" + "\"}").getBytes(Charset.forName("GBK"));
        var body = concat(good + "\r\n\n{\"eventId\": \n", gbk, "\n" + good.replace("C1", "C2"));

        var answer = send(request("calls", "application/x-ndjson").POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(json(answer).path("items").findValuesAsText("item")).containsExactly("1", "3", "4", "5");
        assertThat(json(answer).path("items").findValuesAsText("reason")).containsExactly("not-json", "undecodable");
        assertThat(json(answer).path("accepted").asInt()).isEqualTo(2);
    }

    @Test
    void anArrayThatBreaksOffIsRefusedWhole() throws Exception {
        var answer = post("calls", "[" + call("C1", "") + ", {\"eventId\"");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("reason").asText()).isEqualTo("not-json");
        assertThat(kafka.history()).hasSize(1);
        assertThat(rejects().get(0).getReason()).isEqualTo("not-json");
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws Exception {
        assertThat(post("calls", "\uFEFF" + call("C1", "")).statusCode()).isEqualTo(200);
    }

    @Test
    void numbersAndNamesBecomeTokens() throws Exception {
        post(
                "calls",
                call("C1", ", \"callerNumber\": \"+86 138-1234-5678\", \"callerName\": \"张三\", \"agentName\": \"李四\""));
        post("calls", call("C2", ", \"callerNumber\": 13812345678"));
        post("calls", call("C3", ", \"callerNumber\": \"\", \"callerName\": \"张三\""));

        var decoder = driver.formats().decoder(Topics.CALLS);
        var caller = keys.token(Whose.CALLER, NUMBER).orElseThrow();
        assertThat(decoder.decode(kafka.history().get(0).value()).getCallerToken())
                .isEqualTo(caller);
        assertThat(decoder.decode(kafka.history().get(0).value()).getAgentToken())
                .isEqualTo(keys.token(Whose.AGENT, "李四").orElseThrow());
        assertThat(decoder.decode(kafka.history().get(1).value()).getCallerToken())
                .isEqualTo(caller);
        assertThat(decoder.decode(kafka.history().get(2).value()).getCallerToken())
                .isEqualTo(keys.token(Whose.CALLER, "张三").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'callerToken':'138 1234 5678'} | number-for-token",
                "{'callerToken':13812345678} | number-for-token",
                "{'callerToken':'c1','callerNumber':'13812345678'} | duplicate-field",
                "{'callerNumber':'13812345678'} | missing-field",
                "{'callerNumber':'13812345678','line':7} | wrong-type",
                "{'phone':'13812345678'} | unknown-field",
                "{'endedAt':'13812345678'} | impossible-time",
                "{'callerNumber':'13812345678',} | not-json",
                "{'callerNumber':'138-1234-5678' | not-json",
                "{'callerName':'张三 138 1234 5678', 'x' | not-json",
                "{'callerNumber':'13812345678','callerNumber':'1'} | duplicate-field",
                "{'callerNumber':{'n':'13812345678'}} | wrong-type",
            })
    void noNumberAndNoNameIsKeptOfWhatIsRefused(String event, String reason) throws Exception {
        var answer = post("calls", event.replace('\'', '"'));

        assertThat(json(answer).path("reason").asText()).isEqualTo(reason);
        assertNoNumberIsAnywhere();
        assertThat(answer.body()).doesNotContain("12345678", "1234-5678", "1234 5678", "张三");
    }

    @Test
    void withoutKeysANumberIsRefusedWithWhatToDo() throws Exception {
        restart(Map.of());

        var answer = post("calls", call("C1", ", \"callerNumber\": \"13812345678\""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("reason").asText()).isEqualTo("no-keys");
        assertThat(answer.body()).contains("personal.keys.file");
        assertNoNumberIsAnywhere();
        assertThat(post("calls", call("C1", ", \"callerToken\": \"c1\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesMoreThanItTakesAtOnce() throws Exception {
        restart(Map.of("intake.body.bytes", "3000", "intake.batch.events", "4", "intake.event.bytes", "1024"));

        assertProblem(post("calls", "x".repeat(3001)), 413, "body-too-large", "3000");
        var endless = request("calls", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000])));
        assertProblem(send(endless), 413, "body-too-large", "3000");
        assertProblem(post("calls", "[1,2,3,4,5]"), 413, "body-too-large", "4 events");
        assertThat(kafka.history()).isEmpty();
        var long1 = post("calls", "{\"eventId\": \"" + "x".repeat(1100) + "\"}");
        assertThat(json(long1).path("reason").asText()).isEqualTo("event-too-long");
        assertThat(rejects().get(0).getValue().remaining()).isEqualTo(1024);
    }

    @Test
    void refusesMoreThanASenderMaySendASecond() throws Exception {
        restart(Map.of("intake.events.per.second", "3", "intake.batch.events", "3"));

        assertThat(post("calls", "[" + call("C1", "") + "," + call("C2", "") + "]")
                        .statusCode())
                .isEqualTo(200);
        var answer = post("calls", "[" + call("C3", "") + "," + call("C4", "") + "]");

        assertProblem(answer, 429, "too-many-events", "3");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(kafka.history()).hasSize(2);
    }

    @Test
    void acknowledgesNothingThatKafkaHasNot() throws Exception {
        var silent = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        restart(Map.of("intake.timeout.ms", "200", "intake.unacknowledged.events", "5001"), silent);

        var answer = post("calls", call("C1", ""));
        assertProblem(answer, 503, "behind", "safe");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();

        var many = new ArrayList<String>();
        for (int i = 0; i < 5000; i++) {
            many.add("{}");
        }
        assertProblem(post("calls", "[" + String.join(",", many) + "]"), 503, "behind", "safe");
        assertProblem(post("calls", "[" + call("C1", "") + "," + call("C2", "") + "]"), 503, "behind", "safe");
        assertThat(silent.history()).hasSize(5001);

        while (silent.completeNext()) {
            // Kafka has them at last.
        }
        silent.clear();
        restart(Map.of(), kafka);
        assertThat(post("calls", call("C1", "")).statusCode()).isEqualTo(200);
    }

    @Test
    void saysSoIfKafkaRefuses() throws Exception {
        var failing = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        failing.sendException = new TimeoutException("no metadata");
        restart(Map.of(), failing);

        assertProblem(post("calls", "[" + call("C1", "") + "," + call("C2", "") + "]"), 503, "behind", "safe");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk", "''"})
    void takesNoOtherTypeOfContent(String type) throws Exception {
        var builder = HttpRequest.newBuilder(uri("calls")).POST(BodyPublishers.ofString(call("C1", "")));

        var answer = send(type.isEmpty() ? builder : builder.header("Content-Type", type));

        assertProblem(answer, 415, "wrong-type", "application/x-ndjson");
    }

    @Test
    void takesNothingForAPageOfAnotherSite() throws Exception {
        var answer = send(request("calls", "application/json")
                .header("Origin", "http://elsewhere.example")
                .POST(BodyPublishers.ofString(call("C1", ""))));

        assertProblem(answer, 403, "other-origin", "elsewhere.example");
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void takesNothingOfAKindThatIsNone() throws Exception {
        assertProblem(post("departments", "{}"), 404, "not-found", "calls, queue, ratings");
    }

    @Test
    void withATokensFileOnlyItsTokensSend() throws Exception {
        var file = new TokensFile(directory.resolve("tokens.yaml"));
        var hotline = token(file, "hotline", Optional.of("12345"), Optional.empty());
        var old = token(file, "old", Optional.empty(), Optional.of(NOON));
        door = SomeDoor.of(file, InstantSource.fixed(NOON));
        restart(Map.of());

        var without = post("calls", call("C1", ""));
        assertProblem(without, 401, "unauthorized", "Authorization: Bearer");
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"minyi\"");
        var wrong = post("calls", call("C1", ""), hotline + "x");
        assertProblem(wrong, 401, "unauthorized", "not known");
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
        assertProblem(post("calls", call("C1", ""), old), 401, "unauthorized", "expired on 2023-06-01T04:00:00Z");
        assertProblem(post("ratings", "{}", hotline), 403, "forbidden", "calls");
        assertThat(kafka.history()).isEmpty();

        assertThat(post("calls", call("C1", ""), hotline).statusCode()).isEqualTo(200);
        var ofAnother = post("calls", call("C1", "").replace("\"12345\"", "\"12315\""), hotline);
        assertThat(json(ofAnother).path("reason").asText()).isEqualTo("source-not-allowed");

        var newer = token(file, "newer", Optional.empty(), Optional.empty());
        assertThat(post("calls", call("C2", ""), newer).statusCode()).isEqualTo(200);
    }

    private void restart(Map<String, String> more) {
        restart(more, kafka);
    }

    private void restart(Map<String, String> more, MockProducer<byte[], byte[]> producer) {
        if (server != null) {
            server.close();
        }
        settings.clear();
        settings.putAll(more);
        var usual = IntakeSettings.of(new AbstractConfig(IntakeSettings.define(new ConfigDef()), settings, false));
        var judge = new IntakeJudge(PlainFlow.FLOWS, driver.formats(), InstantSource.fixed(NOON));
        intake = new Intake(usual, judge, () -> producer, new IntakeMeter(), InstantSource.fixed(NOON));
        var handlers = new IntakeHandlers(intake, usual, InstantSource.fixed(NOON));
        server = FeedbackServer.start("127.0.0.1", 0, door, List.of(handlers));
    }

    private static String token(TokensFile file, String name, Optional<String> source, Optional<Instant> expires) {
        var secret = Token.secret();
        file.add(
                new Token(name, Token.sha256(secret), Role.INTAKE, Set.of(EventKind.CALLS), source, Set.of(), expires));
        return secret;
    }

    private void assertNoNumberIsAnywhere() {
        assertThat(kafka.history()).isNotEmpty().allSatisfy(record -> assertThat(
                        new String(record.value(), StandardCharsets.UTF_8))
                .doesNotContain("12345678", "1234-5678", "1234 5678", "张三"));
    }

    private List<Reject> rejects() throws Exception {
        var rejects = new ArrayList<Reject>();
        for (ProducerRecord<byte[], byte[]> record : kafka.history()) {
            if (record.topic().equals(Topics.REJECTS.name())) {
                rejects.add(driver.formats().decoder(Topics.REJECTS).decode(record.value()));
            }
        }
        return rejects;
    }

    private static String call(String id, String more) {
        return CALL.formatted(id, more);
    }

    private static byte[] concat(String before, byte[] between, String after) {
        var text = before.getBytes(StandardCharsets.UTF_8);
        var rest = after.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(text.length + between.length + rest.length)
                .put(text)
                .put(between)
                .put(rest)
                .array();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type, String words)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:minyi:problem:" + type);
        assertThat(json(answer).path("detail").asText()).contains(words);
    }

    private HttpResponse<String> post(String kind, String body) throws IOException, InterruptedException {
        return send(request(kind, "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String kind, String body, String token) throws IOException, InterruptedException {
        return send(request(kind, "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String kind, String type) {
        return HttpRequest.newBuilder(uri(kind)).header("Content-Type", type);
    }

    private URI uri(String kind) {
        return URI.create("http://127.0.0.1:" + server.port() + "/api/v1/events/" + kind);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
