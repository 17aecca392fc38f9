package org.minyi.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class MalformedLinesTest {
    private static final String RATINGS = "ratings.internal.ratings.v1";
    private static final String HEADER = "\"eventId\":\"e\",\"source\":\"s\",\"eventTime\":\"2023-05-01T00:00:00Z\",";

    private final JsonLines lines = new JsonLines();

    @Test
    void refusesWhatIsNotOneJsonObject() {
        refuses("", "not-json", "", "The line is not a JSON object.");
        refuses("[]", "not-json", "", "The line is not a JSON object.");
        refuses("{} {}", "not-json", "", "Something follows after the JSON object of the line.");
        assertThat(refusal("{\"topic\":").getMessage()).startsWith("The line is not JSON, at column ");
        assertThat(refusal("{'topic':1}").reason()).isEqualTo("not-json");
        assertThat(refusal("{\"topic\":\"" + RATINGS + "\",\"event\":{\"eventId\":\"e")
                        .reason())
                .isEqualTo("not-json");
    }

    @Test
    void refusesTopicsThatNobodyLoadsInto() {
        refuses(
                "{\"topic\":\"metrics.public.cells.v1\"}",
                "unknown-topic",
                "topic",
                "The field topic must be one of hotline.internal.calls.v1, hotline.internal.tickets.v1, " + RATINGS
                        + ", window.internal.services.v1, activities.internal.sessions.v1, hotline.internal.queue.v1, "
                        + "reference.public.departments.v1, not \"metrics.public.cells.v1\".");
    }

    @Test
    void refusesFieldsItDoesNotKnow() {
        refuses(
                "{\"topik\":\"x\"}",
                "unknown-field",
                "topik",
                "The field topik is none that a line has: topic, key, keyBytes, event, bytes.");
        refuses(
                rating("\"stars\":5"),
                "unknown-field",
                "event.stars",
                "The field event.stars is none that a RatingEvent has.");
        refuses(
                ticket("\"callback\":{\"mood\":1}"),
                "unknown-field",
                "event.callback.mood",
                "The field event.callback.mood is none that a Callback has.");
    }

    @Test
    void refusesFieldsThatStandThereTwice() {
        refuses(
                rating("\"level\":5,\"level\":4"),
                "duplicate-field",
                "event.level",
                "The field event.level stands there twice.");
        refuses("{\"key\":\"a\",\"key\":\"b\"}", "duplicate-field", "key", "The field key stands there twice.");
        refuses(
                "{\"topic\":\"" + RATINGS + "\",\"key\":\"a\",\"keyBytes\":\"\",\"bytes\":\"\"}",
                "duplicate-field",
                "keyBytes",
                "The field keyBytes stands beside key: a record has one key.");
        refuses(
                rating("\"level\":5").replace("\"event\"", "\"bytes\":\"\",\"event\""),
                "duplicate-field",
                "bytes",
                "The field bytes stands beside event: a record has one value.");
    }

    @Test
    void refusesWhatLacksSomething() {
        refuses("{}", "missing-field", "topic", "The field topic is missing.");
        refuses("{\"topic\":\"" + RATINGS + "\"}", "missing-field", "event", "The field event is missing.");
        refuses(
                rating("\"level\":5").replace("\"source\":\"s\",", ""),
                "missing-field",
                "event.source",
                "The field event.source is missing.");
        refuses(
                rating("\"level\":5").replace("\"source\":\"s\"", "\"source\":null"),
                "missing-field",
                "event.source",
                "The field event.source is missing.");
        refuses(
                ticket("\"callback\":{}"),
                "missing-field",
                "event.callback.effective",
                "The field event.callback.effective is missing.");
    }

    @Test
    void refusesValuesOfAnotherType() {
        wrong(rating("\"level\":\"5\""), "level", "a whole number of at most 32 bits, not the text \"5\"");
        wrong(rating("\"level\":4.5"), "level", "a whole number of at most 32 bits, not 4.5");
        wrong(rating("\"level\":5000000000"), "level", "a whole number of at most 32 bits, not 5000000000");
        wrong(
                rating("\"sourceSequence\":92233720368547758070"),
                "sourceSequence",
                "a whole number of at most 64 bits, not 92233720368547758070");
        wrong(rating("\"hall\":{}"), "hall", "a text, not an object");
        wrong(rating("\"mode\":1"), "mode", "one of its symbols as a text, not 1");
        wrong(
                rating("\"level\":5").replace("\"2023-05-01T00:00:00Z\"", "1682899200000"),
                "eventTime",
                "a time with its zone such as 2023-05-01T10:03:04.567+08:00, not 1682899200000");
        wrong(ticket("\"callback\":{\"effective\":\"是\"}"), "callback.effective", "true or false, not the text \"是\"");
        wrong(ticket("\"callback\":[]"), "callback", "an object, not a list");
        wrong(session("\"units\":\"a\""), "units", "a list, not the text \"a\"");
        wrong(session("\"units\":[\"a\",null]"), "units", "a text, not null");
        refuses(
                "{\"topic\":\"" + RATINGS + "\",\"bytes\":\"%%\"}",
                "wrong-type",
                "bytes",
                "The field bytes must be bytes in Base64.");
    }

    @Test
    void refusesTimesAndDaysThatDoNotExist() {
        impossible("2023-02-30T00:00:00Z");
        impossible("2023-05-01T25:00:00Z");
        impossible("2023-05-01T10:03:04");
        impossible("+999999999-05-01T10:03:04Z");
        refuses(
                "{\"topic\":\"reference.public.departments.v1\",\"event\":{\"code\":\"a\",\"name\":\"b\",\"region\":\"c\","
                        + "\"validFrom\":\"2023-02-29\"}}",
                "impossible-time",
                "event.validFrom",
                "The field event.validFrom must be a day such as 2023-05-01; there is no \"2023-02-29\".");
    }

    private void impossible(String time) {
        refuses(
                rating("\"level\":5").replace("2023-05-01T00:00:00Z", time),
                "impossible-time",
                "event.eventTime",
                "The field event.eventTime must be a time with its zone such as 2023-05-01T10:03:04.567+08:00; there is no \""
                        + time + "\".");
    }

    private void wrong(String line, String field, String what) {
        refuses(line, "wrong-type", "event." + field, "The field event." + field + " must be " + what + ".");
    }

    private void refuses(String line, String reason, String field, String sentence) {
        var refusal = refusal(line);

        assertThat(refusal.getMessage()).isEqualTo(sentence);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.field()).isEqualTo(field);
    }

    private MalformedLineException refusal(String line) {
        return catchThrowableOfType(MalformedLineException.class, () -> lines.read(line));
    }

    private static String rating(String more) {
        return event(RATINGS, "\"ratingId\":\"r\",\"type\":\"RATED\"," + more);
    }

    private static String ticket(String more) {
        return event("hotline.internal.tickets.v1", "\"ticketId\":\"t\",\"type\":\"CALLED_BACK\"," + more);
    }

    private static String session(String more) {
        return event("activities.internal.sessions.v1", "\"sessionId\":\"t\",\"type\":\"HELD\"," + more);
    }

    private static String event(String topic, String fields) {
        return "{\"topic\":\"" + topic + "\",\"event\":{" + HEADER + fields + "}}";
    }
}
