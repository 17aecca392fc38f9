package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.SomeIntake.call;
import static org.minyi.streams.SomeIntake.json;
import static org.minyi.streams.SomeIntake.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.schemas.Topics;
import org.minyi.schemas.personal.Whose;

/** Events over HTTP: what is taken, and what is refused and kept. */
class IntakeTest {

    private static final String NUMBER = "13812345678";

    @RegisterExtension
    private final SomeIntake intake = new SomeIntake();

    @Test
    void takesAnEventOnceKafkaHasIt() throws Exception {
        var answer = intake.post("calls", call("C1", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("accepted").asInt()).isEqualTo(1);
        assertThat(json(answer).at("/items/0/eventId").asText()).isEqualTo("C1-1");
        var record = intake.kafka().history().get(0);
        assertThat(record.topic()).isEqualTo(Topics.CALLS.name());
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("12345:C1");
        assertThat(intake.formats().decoder(Topics.CALLS).decode(record.value()).getCallId())
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
        var answer = intake.post(kind, event.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(intake.kafka().history()).hasSize(1);
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
        var answer = intake.post(kind, event.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:minyi:problem:refused");
        assertThat(json(answer).path("reason").asText()).isEqualTo(reason);
        assertThat(json(answer).path("field").asText(null)).isEqualTo(field);
        var kept = intake.rejects().get(0);
        assertThat(intake.kafka().history()).hasSize(1);
        assertThat(kept.getTopic()).isEqualTo("http:/api/v1/events/" + kind);
        assertThat(kept.getReason()).isEqualTo(reason);
        assertThat(kept.getPartition()).isEqualTo(-1);
    }

    @Test
    void answersForEachOfABatchInOrder() throws Exception {
        var answer = intake.post("calls", "[" + call("C1", "") + ", {\"eventId\": \"bad\"},\n" + call("C2", "") + "]");

        assertThat(answer.statusCode()).isEqualTo(207);
        var told = json(answer);
        assertThat(told.path("accepted").asInt()).isEqualTo(2);
        assertThat(told.path("refused").asInt()).isEqualTo(1);
        assertThat(told.path("items").findValuesAsText("outcome")).containsExactly("accepted", "refused", "accepted");
        assertThat(told.path("items").findValuesAsText("eventId")).containsExactly("C1-1", "bad", "C2-1");
        assertThat(told.at("/items/1/reason").asText()).isEqualTo("missing-field");
        assertThat(intake.rejects()).hasSize(1);
        assertThat(intake.rejects().get(0).getOffset()).isEqualTo(2);
    }

    @Test
    void aBrokenLineCostsItselfAlone() throws Exception {
        var good = call("C1", "").replace("\n", "");
        var gbk = ("{\"eventId\": \"" + "热线" + "\"}").getBytes(Charset.forName("GBK"));
        var body = concat(good + "\r\n\n{\"eventId\": \n", gbk, "\n" + good.replace("C1", "C2"));

        var answer = send(intake.request("calls", "application/x-ndjson").POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(json(answer).path("items").findValuesAsText("item")).containsExactly("1", "3", "4", "5");
        assertThat(json(answer).path("items").findValuesAsText("reason")).containsExactly("not-json", "undecodable");
        assertThat(json(answer).path("accepted").asInt()).isEqualTo(2);
    }

    @Test
    void anArrayThatBreaksOffIsRefusedWhole() throws Exception {
        var answer = intake.post("calls", "[" + call("C1", "") + ", {\"eventId\"");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("reason").asText()).isEqualTo("not-json");
        assertThat(intake.kafka().history()).hasSize(1);
        assertThat(intake.rejects().get(0).getReason()).isEqualTo("not-json");
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws Exception {
        assertThat(intake.post("calls", "\uFEFF" + call("C1", "")).statusCode()).isEqualTo(200);
    }

    @Test
    void numbersAndNamesBecomeTokens() throws Exception {
        intake.post(
                "calls",
                call("C1", ", \"callerNumber\": \"+86 138-1234-5678\", \"callerName\": \"张三\", \"agentName\": \"李四\""));
        intake.post("calls", call("C2", ", \"callerNumber\": 13812345678"));
        intake.post("calls", call("C3", ", \"callerNumber\": \"\", \"callerName\": \"张三\""));

        var decoder = intake.formats().decoder(Topics.CALLS);
        var caller = intake.keys().token(Whose.CALLER, NUMBER).orElseThrow();
        assertThat(decoder.decode(intake.kafka().history().get(0).value()).getCallerToken())
                .isEqualTo(caller);
        assertThat(decoder.decode(intake.kafka().history().get(0).value()).getAgentToken())
                .isEqualTo(intake.keys().token(Whose.AGENT, "李四").orElseThrow());
        assertThat(decoder.decode(intake.kafka().history().get(1).value()).getCallerToken())
                .isEqualTo(caller);
        assertThat(decoder.decode(intake.kafka().history().get(2).value()).getCallerToken())
                .isEqualTo(intake.keys().token(Whose.CALLER, "张三").orElseThrow());
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
        var answer = intake.post("calls", event.replace('\'', '"'));

        assertThat(json(answer).path("reason").asText()).isEqualTo(reason);
        assertNoNumberIsAnywhere();
        assertThat(answer.body()).doesNotContain("12345678", "1234-5678", "1234 5678", "张三");
    }

    @Test
    void withoutKeysANumberIsRefusedWithWhatToDo() throws Exception {
        intake.restart(Map.of());

        var answer = intake.post("calls", call("C1", ", \"callerNumber\": \"13812345678\""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("reason").asText()).isEqualTo("no-keys");
        assertThat(answer.body()).contains("personal.keys.file");
        assertNoNumberIsAnywhere();
        assertThat(intake.post("calls", call("C1", ", \"callerToken\": \"c1\"")).statusCode())
                .isEqualTo(200);
    }

    private void assertNoNumberIsAnywhere() {
        assertThat(intake.kafka().history()).isNotEmpty().allSatisfy(record -> assertThat(
                        new String(record.value(), StandardCharsets.UTF_8))
                .doesNotContain("12345678", "1234-5678", "1234 5678", "张三"));
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
}
