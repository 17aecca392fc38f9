package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.ApiException;

/** Asks for what may take a recount of the facts, and shows how far that has come while it waits. */
final class Recounted {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ASK_EVERY_MS = 300;

    private final Api api;

    Recounted(Api api) {
        this.api = api;
    }

    /** The answer as JSON; the path holds a query. */
    JsonNode json(String path) {
        return api.parsed(path, text(bytes(path)));
    }

    /** The answer as it comes; the path holds a query. */
    byte[] bytes(String path) {
        return answer(path, api::ask);
    }

    /** Has something done, and gives the answer as JSON; the path holds a query. */
    JsonNode done(String path) {
        return api.parsed(path, text(answer(path, api::have)));
    }

    private byte[] answer(String path, Function<String, Api.Reply> asking) {
        var reply = asking.apply(path);
        if (reply.accepted()) {
            var job = api.parsed(path, text(reply.body()));
            await(job);
            reply = asking.apply(path + "&job=" + job.path("job").asText());
        }
        return reply.body();
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    private void await(JsonNode begun) {
        var path = "/api/v1/jobs/" + begun.path("job").asText();
        try (var progress = ProgressLine.of(
                "重算 recounting, " + begun.path("task").asText(),
                begun.path("of").asLong())) {
            long last = -1;
            long patience = 0;
            while (true) {
                var job = api.json(path);
                long read = job.path("read").asLong();
                progress.at(read);
                switch (job.path("state").asText()) {
                    case "DONE" -> {
                        return;
                    }
                    case "FAILED" -> throw new ApiException(job.path("problem").asText());
                    default -> {}
                }
                boolean moves = read != last || job.path("state").asText().equals("WAITING");
                if (moves) {
                    last = read;
                    patience = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > patience) {
                    throw new ApiException("The recount has stood still for " + PATIENCE.toMinutes() + " minutes at "
                            + read + " records: the application's log says why.");
                }
                Thread.sleep(ASK_EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("interrupted while waiting for " + path);
        }
    }
}
