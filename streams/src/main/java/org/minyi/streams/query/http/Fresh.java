package org.minyi.streams.query.http;

import io.javalin.http.Context;
import java.util.List;

/** Answers are as of now and may be about somebody, so none is kept anywhere unless its handler says otherwise. */
public final class Fresh {

    private static final List<String> ANSWERS = List.of("/api/", "/health/", "/metrics");

    private Fresh() {}

    /** Says so of an answer that is one. */
    public static void tell(Context context) {
        if (ANSWERS.stream().anyMatch(context.path()::startsWith)) {
            context.header("Cache-Control", "no-store");
        }
    }
}
