package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The HTTP interface of a running Minyi, asked by a command. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Asks the Minyi at that base URL. */
    public Api(String url) {
        this.url = url.replaceAll("/+$", "");
    }

    /** The answer as JSON. */
    public JsonNode json(String path) {
        return read(path, text(path));
    }

    /** Has something done, and gives the answer as JSON. */
    public JsonNode post(String path) {
        return read(path, answer(request(path).POST(BodyPublishers.noBody())));
    }

    /** The answer as it came. */
    public String text(String path) {
        return answer(request(path).GET());
    }

    private JsonNode read(String path, String answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new ApiException(url + path + " did not answer in JSON: is this the address of a Minyi?");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    private String answer(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new ApiException(refusal(answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new ApiException(
                    "Nothing answers at " + url + ": start Minyi with `./minyi up`, or say where it is with --url.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("interrupted while asking " + url);
        }
    }

    private String refusal(int status, String body) {
        try {
            var detail = JSON.readTree(body).path("detail").asText();
            return detail.isEmpty() ? url + " answered " + status : detail;
        } catch (IOException e) {
            return url + " answered " + status;
        }
    }
}
