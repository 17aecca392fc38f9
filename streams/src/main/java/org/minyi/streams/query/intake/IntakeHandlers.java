package org.minyi.streams.query.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.minyi.streams.query.door.EventKind;
import org.minyi.streams.query.door.Rates;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.Visitor;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/** Answers the route that takes events. */
public final class IntakeHandlers implements Routes {

    private static final int SOME_REFUSED = 207;
    private static final int SOON = 1;

    private final Intake intake;
    private final Rates rates;
    private final Semaphore seats;
    private final IntakeSettings settings;

    /** Takes events into that intake. */
    public IntakeHandlers(Intake intake, IntakeSettings settings, InstantSource clock) {
        this.intake = intake;
        this.rates = new Rates("事件", "events", settings.eventsPerSecond(), settings.batchEvents(), clock);
        this.seats = new Semaphore(settings.requests());
        this.settings = settings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/events/{kind}", this::take, Role.INTAKE);
    }

    /** Takes one event or many of a kind. */
    private void take(Context context) throws IOException {
        var kind = kind(context.pathParam("kind"));
        var sender = Visitor.of(context);
        sender.send(kind);
        boolean areLines = areLines(context.contentType());
        if (!seats.tryAcquire()) {
            throw new RefusedRequestException(
                            ProblemKind.BEHIND,
                            "正在处理的请求过多，请稍后再发。 Too many requests are dealt with just now: send it again soon")
                    .retryAfter(SOON);
        }
        try {
            take(context, kind, sender, areLines);
        } finally {
            seats.release();
        }
    }

    private void take(Context context, EventKind kind, Visitor sender, boolean areLines) throws IOException {
        var body = Body.read(context.bodyInputStream(), context.req().getContentLengthLong(), settings.bodyBytes());
        var most = new Items.Most(settings.batchEvents(), settings.eventBytes());
        var items = areLines ? Items.ofLines(body, most) : Items.ofJson(body, most);
        rates.take(sender.name(), items.all().size());
        var answer = intake.take(kind, sender, items.all());
        if (answer.refused() == 0 || items.isBatch()) {
            context.status(answer.refused() == 0 ? 200 : SOME_REFUSED).json(answer);
        } else {
            context.status(ProblemKind.REFUSED.status())
                    .json(RefusedEvent.of(answer.items().get(0), context.path()))
                    .contentType("application/problem+json");
        }
    }

    private static EventKind kind(String word) {
        return Optional.ofNullable(EventKind.BY_WORD.get(word))
                .orElseThrow(() -> new RefusedRequestException(
                        ProblemKind.NOT_FOUND,
                        "没有这类事件。 Nothing of that kind is taken here: send "
                                + String.join(", ", EventKind.BY_WORD.keySet())));
    }

    /** Browsers let a page from elsewhere send other types without asking first. */
    private static boolean areLines(String contentType) {
        var type =
                contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).replace(" ", "");
        return switch (type) {
            case "application/json", "application/json;charset=utf-8" -> false;
            case "application/x-ndjson", "application/x-ndjson;charset=utf-8" -> true;
            default ->
                throw new RefusedRequestException(
                        ProblemKind.WRONG_TYPE,
                        "请以 application/json 或 application/x-ndjson（UTF-8）提交。 Send application/json, or application/x-ndjson"
                                + " for a line an event, in UTF-8");
        };
    }
}
