package org.minyi.streams.query.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.Map;

/** The pages for people, which ask the HTTP interface like anybody else; nothing of them comes from elsewhere. */
public final class Pages {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-cache",
            "Content-Security-Policy",
                    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private Pages() {}

    /** Serves them. */
    public static void serve(JavalinConfig config) {
        config.staticFiles.enableWebjars();
        serve("/board", config);
        // What the topics tell, as the module of schemas says it: asyncapi.yaml beside the board's openapi.yaml.
        serve("/contract", config);
    }

    private static void serve(String directory, JavalinConfig config) {
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = directory;
            files.location = Location.CLASSPATH;
            files.headers = HEADERS;
        });
    }
}
