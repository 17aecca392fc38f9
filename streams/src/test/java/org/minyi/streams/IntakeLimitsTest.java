package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.SomeIntake.assertProblem;
import static org.minyi.streams.SomeIntake.call;
import static org.minyi.streams.SomeIntake.json;
import static org.minyi.streams.SomeIntake.send;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.query.door.EventKind;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.door.Token;
import org.minyi.streams.query.door.TokensFile;

/** Events over HTTP: who may send, how much and of what sort, and what Kafka has not taken. */
class IntakeLimitsTest {

    @RegisterExtension
    private final SomeIntake intake = new SomeIntake();

    @Test
    void refusesMoreThanItTakesAtOnce() throws Exception {
        intake.restart(Map.of("intake.body.bytes", "3000", "intake.batch.events", "4", "intake.event.bytes", "1024"));

        assertProblem(intake.post("calls", "x".repeat(3001)), 413, "body-too-large", "3000");
        var endless = intake.request("calls", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000])));
        assertProblem(send(endless), 413, "body-too-large", "3000");
        assertProblem(intake.post("calls", "[1,2,3,4,5]"), 413, "body-too-large", "4 events");
        assertThat(intake.kafka().history()).isEmpty();
        var long1 = intake.post("calls", "{\"eventId\": \"" + "x".repeat(1100) + "\"}");
        assertThat(json(long1).path("reason").asText()).isEqualTo("event-too-long");
        assertThat(intake.rejects().get(0).getValue().remaining()).isEqualTo(1024);
    }

    @Test
    void refusesMoreThanASenderMaySendASecond() throws Exception {
        intake.restart(Map.of("intake.events.per.second", "3", "intake.batch.events", "3"));

        assertThat(intake.post("calls", "[" + call("C1", "") + "," + call("C2", "") + "]")
                        .statusCode())
                .isEqualTo(200);
        var answer = intake.post("calls", "[" + call("C3", "") + "," + call("C4", "") + "]");

        assertProblem(answer, 429, "too-many-events", "3");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(intake.kafka().history()).hasSize(2);
    }

    @Test
    void acknowledgesNothingThatKafkaHasNot() throws Exception {
        var silent = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        intake.restart(Map.of("intake.timeout.ms", "200", "intake.unacknowledged.events", "5001"), silent);

        var answer = intake.post("calls", call("C1", ""));
        assertProblem(answer, 503, "behind", "safe");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();

        var many = new ArrayList<String>();
        for (int i = 0; i < 5000; i++) {
            many.add("{}");
        }
        assertProblem(intake.post("calls", "[" + String.join(",", many) + "]"), 503, "behind", "safe");
        assertProblem(intake.post("calls", "[" + call("C1", "") + "," + call("C2", "") + "]"), 503, "behind", "safe");
        assertThat(silent.history()).hasSize(5001);

        while (silent.completeNext()) {
            // Kafka has them at last.
        }
        silent.clear();
        intake.restart(Map.of());
        assertThat(intake.post("calls", call("C1", "")).statusCode()).isEqualTo(200);
    }

    @Test
    void saysSoIfKafkaRefuses() throws Exception {
        var failing = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        failing.sendException = new TimeoutException("no metadata");
        intake.restart(Map.of(), failing);

        assertProblem(intake.post("calls", "[" + call("C1", "") + "," + call("C2", "") + "]"), 503, "behind", "safe");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk", "''"})
    void takesNoOtherTypeOfContent(String type) throws Exception {
        var builder = HttpRequest.newBuilder(intake.uri("calls")).POST(BodyPublishers.ofString(call("C1", "")));

        var answer = send(type.isEmpty() ? builder : builder.header("Content-Type", type));

        assertProblem(answer, 415, "wrong-type", "application/x-ndjson");
    }

    @Test
    void takesNothingForAPageOfAnotherSite() throws Exception {
        var answer = send(intake.request("calls", "application/json")
                .header("Origin", "http://elsewhere.example")
                .POST(BodyPublishers.ofString(call("C1", ""))));

        assertProblem(answer, 403, "other-origin", "elsewhere.example");
        assertThat(intake.kafka().history()).isEmpty();
    }

    @Test
    void takesNothingOfAKindThatIsNone() throws Exception {
        assertProblem(intake.post("departments", "{}"), 404, "not-found", "calls, queue, ratings");
    }

    @Test
    void withATokensFileOnlyItsTokensSend() throws Exception {
        var file = new TokensFile(intake.directory().resolve("tokens.yaml"));
        var hotline = token(file, "hotline", Optional.of("12345"), Optional.empty());
        var old = token(file, "old", Optional.empty(), Optional.of(SomeIntake.NOON));
        intake.behind(SomeDoor.of(file, InstantSource.fixed(SomeIntake.NOON)));

        var without = intake.post("calls", call("C1", ""));
        assertProblem(without, 401, "unauthorized", "Authorization: Bearer");
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"minyi\"");
        var wrong = intake.post("calls", call("C1", ""), hotline + "x");
        assertProblem(wrong, 401, "unauthorized", "not known");
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
        assertProblem(
                intake.post("calls", call("C1", ""), old), 401, "unauthorized", "expired on 2023-06-01T04:00:00Z");
        assertProblem(intake.post("ratings", "{}", hotline), 403, "forbidden", "calls");
        assertThat(intake.kafka().history()).isEmpty();

        assertThat(intake.post("calls", call("C1", ""), hotline).statusCode()).isEqualTo(200);
        var ofAnother = intake.post("calls", call("C1", "").replace("\"12345\"", "\"12315\""), hotline);
        assertThat(json(ofAnother).path("reason").asText()).isEqualTo("source-not-allowed");

        var newer = token(file, "newer", Optional.empty(), Optional.empty());
        assertThat(intake.post("calls", call("C2", ""), newer).statusCode()).isEqualTo(200);
    }

    private static String token(TokensFile file, String name, Optional<String> source, Optional<Instant> expires) {
        var secret = Token.secret();
        file.add(
                new Token(name, Token.sha256(secret), Role.INTAKE, Set.of(EventKind.CALLS), source, Set.of(), expires));
        return secret;
    }
}
