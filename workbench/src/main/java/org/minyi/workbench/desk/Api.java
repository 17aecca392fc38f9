package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
        try {
            return JSON.readTree(text(path));
        } catch (IOException e) {
            throw new ApiException(url + path + " did not answer in JSON: is this the address of a Minyi?");
        }
    }

    /** The answer as text. */
    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The answer as it came. */
    public byte[] bytes(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new ApiException(refusal(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
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
