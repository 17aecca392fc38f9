package org.minyi.streams.query.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.http.AnswerFormat;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Paging;
import org.minyi.streams.query.http.Parameters;
import org.minyi.streams.query.http.RecordSheet;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.problem.UnknownException;

/** Answers the routes of alerts. */
public final class AlertHandlers implements Routes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DESK = Pattern.compile("[A-Za-z0-9-]{1,16}");

    private final Alerting alerting;
    private final boolean synthetic;
    private final InstantSource clock;

    /** Answers about these alerts. */
    public AlertHandlers(Alerting alerting, boolean synthetic, InstantSource clock) {
        this.alerting = alerting;
        this.synthetic = synthetic;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/alerts", this::list, Role.VIEWER);
        routes.post("/api/v1/alerts/{id}/acknowledge", this::acknowledge, Role.OPERATOR);
    }

    private void list(Context context) {
        var format = AnswerFormat.of(context);
        var state = Parameters.text(context, "state");
        var list = AlertList.of(
                alerting,
                state.isEmpty() ? "standing" : state,
                Parameters.text(context, "rule"),
                Paging.of(context),
                clock.instant(),
                synthetic);
        Document.answer(
                context, format.of(() -> list, () -> RecordSheet.of("minyi-alerts", AlertRow.class, list.rows())));
    }

    private void acknowledge(Context context) {
        var id = context.pathParam("id");
        var alert = alerting.acknowledge(id, desk(context.body()))
                .orElseThrow(() -> new UnknownException("没有此告警。 There is no alert " + id));
        context.json(AlertList.row(alert, AlertList.names(alerting)));
    }

    /** A desk is named and nobody: the topic of alerts is public. */
    private static String desk(String body) {
        var desk = read(body).path("desk").asText("");
        if (!DESK.matcher(desk).matches()) {
            throw new IllegalArgumentException("请写明席位号（1至16个字母、数字或连字符，不写姓名）。 Say which desk takes it up, 1 to 16"
                    + " letters, digits or '-', and no name: {\"desk\": \"A12\"}");
        }
        return desk;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no JSON: send {\"desk\": \"A12\"}", e);
        }
    }
}
