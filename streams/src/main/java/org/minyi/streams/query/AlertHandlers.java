package org.minyi.streams.query;

import static org.minyi.streams.query.Handlers.parameter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.time.InstantSource;

/** Answers the routes of alerts. */
public final class AlertHandlers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 40;

    private final Alerting alerting;
    private final boolean synthetic;
    private final InstantSource clock;

    /** Answers about these alerts. */
    public AlertHandlers(Alerting alerting, boolean synthetic, InstantSource clock) {
        this.alerting = alerting;
        this.synthetic = synthetic;
        this.clock = clock;
    }

    void list(Context context) {
        var format = AnswerFormat.of(context);
        var state = parameter(context, "state");
        var list = AlertList.of(
                alerting,
                state.isEmpty() ? "standing" : state,
                parameter(context, "rule"),
                Paging.of(context),
                clock.instant(),
                synthetic);
        Document.answer(
                context, format.of(() -> list, () -> RecordSheet.of("minyi-alerts", AlertRow.class, list.rows())));
    }

    void acknowledge(Context context) {
        var id = context.pathParam("id");
        var alert = alerting.acknowledge(id, by(context.body()))
                .orElseThrow(() -> new UnknownException("没有此告警。 There is no alert " + id));
        context.json(AlertList.row(alert, AlertList.names(alerting)));
    }

    private static String by(String body) {
        var by = read(body).path("by").asText("").strip();
        if (by.isEmpty() || by.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("请写明席位号或工号，不超过" + LONGEST_NAME
                    + "个字。 Say which desk or staff number takes it up: {\"by\": \"A12\"}, " + LONGEST_NAME
                    + " characters at most");
        }
        return by;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no JSON: send {\"by\": \"A12\"}", e);
        }
    }
}
