package org.minyi.streams.query;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import org.minyi.streams.query.intake.IntakeHandlers;

/** The HTTP interface: one line a route. */
public final class FeedbackServer implements AutoCloseable {

    private final Javalin server;

    private FeedbackServer(Javalin server) {
        this.server = server;
    }

    /** Listens at that address. */
    public static FeedbackServer start(String host, int port, Handling handling) {
        return new FeedbackServer(create(handling).start(host, port));
    }

    static Javalin create(Handling handling) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jsonMapper(new JavalinJackson(Json.mapper(), false));
            config.routes.before(Fresh::tell);
            config.routes.before(SameOrigin::check);
            limits(config);
            Pages.serve(config);
            routes(config, handling.figures());
            routes(config, handling.live());
            routes(config, handling.reports());
            routes(config, handling.rejects());
            routes(config, handling.alerts());
            routes(config, handling.work());
            routes(config, handling.health());
            routes(config, handling.intake());
            Problems.tell(config);
        });
    }

    private static void routes(JavalinConfig config, Handlers handlers) {
        config.routes.get("/health/live", handlers::live);
        config.routes.get("/health/ready", handlers::ready);
        config.routes.get("/metrics", handlers::prometheus);
        config.routes.get("/api/v1/about", handlers::about);
        config.routes.get("/api/v1/status", handlers::status);
        config.routes.get("/api/v1/definitions", handlers::definitions);
        config.routes.get("/api/v1/metrics", handlers::metrics);
        config.routes.get("/api/v1/ids", handlers::ids);
        config.routes.get("/api/v1/ledger", handlers::ledger);
        config.routes.get("/api/v1/jobs/{id}", handlers::job);
        config.routes.get("/api/v1/years", handlers::years);
        config.routes.post("/api/v1/years/{year}/close", handlers::closeYear);
        config.routes.post("/api/v1/years/{year}/reopen", handlers::reopenYear);
    }

    private static void routes(JavalinConfig config, LiveHandlers live) {
        config.routes.get("/api/v1/wall", live::wall);
        config.routes.get("/api/v1/live", new Seats().forEach(live::live));
        config.routes.get("/api/v1/scopes", live::scopes);
    }

    private static void routes(JavalinConfig config, ReportHandlers reports) {
        config.routes.get("/api/v1/profiles", reports::profiles);
        config.routes.get("/api/v1/reports/{window}", reports::report);
        config.routes.get("/api/v1/reports/{window}/revisions", reports::revisions);
        config.routes.post("/api/v1/reports/{window}/revisions", reports::publish);
    }

    private static void routes(JavalinConfig config, RejectHandlers rejects) {
        config.routes.get("/api/v1/rejects", rejects::list);
        config.routes.get("/api/v1/rejects/{id}", rejects::show);
        config.routes.post("/api/v1/rejects/{id}/replay", rejects::replay);
        config.routes.post("/api/v1/rejects/replay", rejects::replayNext);
    }

    private static void routes(JavalinConfig config, AlertHandlers alerts) {
        config.routes.get("/api/v1/alerts", alerts::list);
        config.routes.post("/api/v1/alerts/{id}/acknowledge", alerts::acknowledge);
    }

    private static void routes(JavalinConfig config, WorkHandlers work) {
        config.routes.get("/api/v1/work", work::lists);
        config.routes.get("/api/v1/work/{list}", work::list);
        config.routes.get("/api/v1/callers", work::callers);
        config.routes.get("/api/v1/minutes", work::minutes);
        config.routes.get("/api/v1/tickets/{id}/timeline", work::ticket);
        config.routes.get("/api/v1/ratings/{id}/timeline", work::rating);
    }

    private static void routes(JavalinConfig config, HealthHandlers health) {
        config.routes.get("/api/v1/sources", health::sources);
        config.routes.get("/api/v1/unnamed-codes", health::unnamed);
        config.routes.get("/api/v1/missing-calendars", health::calendars);
        config.routes.get("/api/v1/instances", health::instances);
    }

    private static void routes(JavalinConfig config, IntakeHandlers intake) {
        config.routes.post("/api/v1/events/{kind}", intake::take);
    }

    private static void limits(JavalinConfig config) {
        config.http.maxRequestSize = Limits.BODY_BYTES;
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(Limits.HEADER_BYTES));
        config.jetty.modifyServer(server -> server.setErrorHandler(new EarlyProblems()));
        config.routes.before(context -> Limits.query(context.queryString()));
    }

    /** The port that it listens at. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
