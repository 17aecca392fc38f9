package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of the live wall, as a browser is one. */
final class Watching implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
    private final BufferedReader lines;

    /** An event: the wall that it shows. */
    record Shown(long id, JsonNode wall) {}

    private Watching(BufferedReader lines) {
        this.lines = lines;
        var reader = new Thread(this::read, "watching");
        reader.setDaemon(true);
        reader.start();
    }

    /** Watches from now on. */
    static Watching of(String url) throws IOException, InterruptedException {
        return after(0, url);
    }

    /** Goes on after the event of that id. */
    static Watching after(long id, String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/live"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(id))
                .timeout(PATIENCE)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new Watching(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    /** The next wall. */
    Shown next() throws InterruptedException {
        return until(wall -> true);
    }

    /** The next wall that is like that. */
    Shown until(Predicate<JsonNode> isIt) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var next = shown.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(next).as("no such wall within " + PATIENCE).isNotNull();
            if (isIt.test(next.wall())) {
                return next;
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private void read() {
        try {
            long id = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring("id: ".length()));
                } else if (line.startsWith("data: ")) {
                    shown.add(new Shown(id, JSON.readTree(line.substring("data: ".length()))));
                }
            }
        } catch (IOException e) {
            // Nothing more is shown, which whoever waits for it will notice.
        }
    }
}
