package org.minyi.streams.query;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.util.List;
import org.minyi.streams.query.door.Audit;
import org.minyi.streams.query.door.Door;
import org.minyi.streams.query.http.AnswerHeaders;
import org.minyi.streams.query.http.EarlyProblems;
import org.minyi.streams.query.http.Json;
import org.minyi.streams.query.http.Limits;
import org.minyi.streams.query.http.Pages;
import org.minyi.streams.query.http.Problems;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.http.SameOrigin;
import org.minyi.streams.query.http.Tls;

/** The HTTP interface: what holds for every request; the routes stand beside those who answer them. */
public final class FeedbackServer implements AutoCloseable {

    private final Javalin server;

    private FeedbackServer(Javalin server) {
        this.server = server;
    }

    /** Listens at that address, and answers those routes to whom that door lets in. */
    public static FeedbackServer start(String host, int port, Door door, List<Routes> each) {
        return new FeedbackServer(create(door, each).start(host, port));
    }

    /** The same over TLS. */
    public static FeedbackServer start(String host, int port, Tls tls, Door door, List<Routes> each) {
        var server = Javalin.create(config -> {
            tls.listen(config, host, port);
            serve(config, door, each);
        });
        return new FeedbackServer(server.start());
    }

    static Javalin create(Door door, List<Routes> each) {
        return Javalin.create(config -> serve(config, door, each));
    }

    private static void serve(JavalinConfig config, Door door, List<Routes> each) {
        config.startup.showJavalinBanner = false;
        config.jsonMapper(new JavalinJackson(Json.mapper(), false));
        config.routes.before(AnswerHeaders::tell);
        config.routes.before(SameOrigin::check);
        limits(config);
        Pages.serve(config);
        door.addTo(config.routes);
        config.routes.after(Audit::write);
        each.forEach(routes -> routes.addTo(config.routes));
        Problems.tell(config);
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
