package org.minyi.streams.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of an instance that has only begun to start. */
class OpeningTest {

    private final Opening opening = new Opening();
    private Javalin server;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
                    opening.addTo(config.routes);
                    for (var path : new String[] {
                        "/api/v1/metrics",
                        "/api/v1/live",
                        "/metrics",
                        "/health/ready",
                        "/health/working",
                        "/health/live"
                    }) {
                        config.routes.get(path, context -> context.result("answered"));
                    }
                    Problems.tell(config);
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/metrics", "/api/v1/live", "/metrics", "/health/ready", "/health/working"})
    void saysNotReadyUntilItIsOpened(String path) throws Exception {
        var before = get(path);
        opening.open();
        var after = get(path);

        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).contains("urn:minyi:problem:not-ready").contains("try again in a moment");
        assertThat(after.body()).isEqualTo("answered");
    }

    @Test
    void livesFromTheStart() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
