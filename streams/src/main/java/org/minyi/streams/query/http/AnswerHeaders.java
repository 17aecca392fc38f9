package org.minyi.streams.query.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** What every answer tells the browser, whatever its handler says besides. */
public final class AnswerHeaders {

    private static final List<String> ANSWERS = List.of("/api/", "/health/", "/metrics");

    /** An answer that is opened as a page runs nothing, fetches nothing, and is in nobody's frame. */
    private static final Map<String, String> OF_ANSWERS = Map.of(
            // As of now, and may be about somebody: kept nowhere unless its handler says otherwise.
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private static final String TLS_ONLY = "max-age=31536000";

    private AnswerHeaders() {}

    /** Says so of an answer that is one; of a page its own headers say it. */
    public static void tell(Context context) {
        if (ANSWERS.stream().anyMatch(context.path()::startsWith)) {
            OF_ANSWERS.forEach(context::header);
        }
        if ("https".equals(context.scheme())) {
            context.header("Strict-Transport-Security", TLS_ONLY);
        }
    }
}
