package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The HTTP interface of a running Minyi, asked by a command. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final Optional<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Asks the Minyi at that base URL. */
    public Api(String url) {
        this(url, Optional.empty());
    }

    /** The same, as the holder of a token. */
    public Api(String url, Optional<String> token) {
        this.url = url.replaceAll("/+$", "");
        this.token = token;
    }

    /** The answer as JSON. */
    public JsonNode json(String path) {
        return parsed(path, text(path));
    }

    /** Has something done, and gives the answer as JSON. */
    public JsonNode post(String path) {
        return post(path, "");
    }

    /** The same, of what that JSON says. */
    public JsonNode post(String path, String json) {
        return parsed(path, new String(body(send(posting(path, json))), StandardCharsets.UTF_8));
    }

    /** That answer to a path, as JSON. */
    public JsonNode parsed(String path, String answer) {
        try {
            return JSON.readTree(answer);
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
        return body(send(request(path)));
    }

    private byte[] body(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new ApiException(refusal(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }

    /**
     * What came back of a question that may take long.
     *
     * @param accepted whether it is only the job that must be waited for, and not the answer itself
     */
    public record Reply(boolean accepted, byte[] body) {}

    /** The answer, or the job that will have it. */
    public Reply ask(String path) {
        return reply(send(request(path)));
    }

    /** What came of having something done that may take long. */
    public Reply have(String path) {
        return reply(send(posting(path, "")));
    }

    private Reply reply(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 202 ? new Reply(true, answer.body()) : new Reply(false, body(answer));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
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
