package org.minyi.streams.query.reject;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.http.AnswerFormat;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Paging;
import org.minyi.streams.query.http.Parameters;
import org.minyi.streams.query.http.Routes;

/** Answers the routes of what was refused. */
public final class RejectHandlers implements Routes {

    /** Later than anything that Kafka can stamp. */
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

    private final RejectDesk desk;

    /** Answers from that desk. */
    public RejectHandlers(RejectDesk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/rejects", this::list, Role.OPERATOR);
        routes.get("/api/v1/rejects/{id}", this::show, Role.OPERATOR);
        routes.post("/api/v1/rejects/{id}/replay", this::replay, Role.OPERATOR);
        routes.post("/api/v1/rejects/replay", this::replayNext, Role.OPERATOR);
    }

    private void list(Context context) {
        var format = AnswerFormat.of(context);
        var page = desk.list(question(context), Paging.of(context));
        Document.answer(context, format.of(() -> page, page::sheet));
    }

    private void show(Context context) {
        context.json(desk.show(id(context), Parameters.text(context, "row").equals("true")));
    }

    private void replay(Context context) {
        var line = context.body();
        if (line.isBlank()) {
            context.json(desk.replay(id(context)));
            return;
        }
        requireJson(context);
        context.json(desk.replay(id(context), line));
    }

    private void replayNext(Context context) {
        var question = question(context);
        if (question.reason().isEmpty() || question.until().equals(EVER)) {
            throw new IllegalArgumentException(
                    "say which: ?reason=R, and until=T, when the newest of them was refused");
        }
        var from = Parameters.text(context, "from");
        context.json(desk.replayNext(question, from.isEmpty() ? RejectId.FIRST : RejectId.parse(from)));
    }

    /** Browsers let a page from elsewhere send any other type without asking, and with it events that nobody reported. */
    private static void requireJson(Context context) {
        var type = context.contentType();
        if (type == null || !type.startsWith("application/json")) {
            throw new IllegalArgumentException("send a corrected event as application/json");
        }
    }

    private static RejectId id(Context context) {
        return RejectId.parse(context.pathParam("id"));
    }

    private static RejectQuestion question(Context context) {
        return new RejectQuestion(
                Parameters.text(context, "reason"),
                Parameters.text(context, "topic"),
                Parameters.text(context, "source"),
                moment(Parameters.text(context, "until")));
    }

    private static Instant moment(String text) {
        try {
            return text.isEmpty() ? EVER : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no moment such as 2023-05-01T02:03:04.567Z", e);
        }
    }
}
