package org.minyi.streams.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.minyi.streams.query.problem.NotReadyException;

/**
 * Lets nobody ask before the instance can answer: while its tables are being read in, half of a table would tell wrong
 * figures. A balancer that looks at {@code /health/ready} is told so too.
 */
public final class Opening implements Routes {

    private static final List<String> CLOSED_UNTIL_THEN =
            List.of("/api/*", "/metrics", "/health/ready", "/health/working");

    private volatile boolean open;

    @Override
    public void addTo(RoutesConfig routes) {
        CLOSED_UNTIL_THEN.forEach(path -> routes.before(path, this::check));
    }

    /** From now on everything is answered. */
    public void open() {
        open = true;
    }

    private void check(Context context) {
        if (!open) {
            throw new NotReadyException("实例正在启动，请稍后再试，或访问其他实例。"
                    + " This instance is starting and reads its tables in: try again in a moment, or ask another one");
        }
    }
}
