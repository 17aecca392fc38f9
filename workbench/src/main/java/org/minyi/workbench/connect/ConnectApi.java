package org.minyi.workbench.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minyi.workbench.desk.ApiException;

/** The REST interface of a Kafka Connect worker. */
public final class ConnectApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BUSY = 409;
    private static final int MOST_TRIES = 40;
    private static final long AGAIN_MS = 500;
    private static final Pattern KLASS = Pattern.compile("klass=class ([\\w.$]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Talks to the worker at that base URL. */
    public ConnectApi(String url) {
        this.url = url.replaceAll("/+$", "");
    }

    /** Has the worker run a connector, or run it with other settings. */
    public void put(Connector connector) {
        send(request(path(connector.name()) + "/config")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(
                        JSON.valueToTree(connector.settings()).toString())));
    }

    /** Ends a connector; how far it had read is remembered. */
    public void delete(String name) {
        send(request(path(name)).DELETE());
    }

    /** How all connectors are, by name. */
    public List<ConnectorState> list() {
        var states = new ArrayList<ConnectorState>();
        for (var connector : send(request("/connectors?expand=status").GET())) {
            states.add(ConnectorState.of(connector.path("status")));
        }
        states.sort((one, other) -> one.name().compareTo(other.name()));
        return states;
    }

    private static String path(String name) {
        return "/connectors/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    /** While its tasks are being dealt out a worker asks to come again. */
    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            for (int tries = 1; answer.statusCode() == BUSY && tries < MOST_TRIES; tries++) {
                Thread.sleep(AGAIN_MS);
                answer = http.send(request.build(), BodyHandlers.ofString());
            }
            return read(answer);
        } catch (IOException e) {
            throw new ApiException("No Kafka Connect answers at " + url
                    + ": start it with `./minyi up --connect`, or say where it is with --connect-url.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("interrupted while asking " + url);
        }
    }

    private JsonNode read(HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() < 300) {
            return JSON.readTree(answer.body());
        }
        throw new ApiException("Kafka Connect refused: " + reason(answer));
    }

    /** What a worker says at length, without what only its developers read. */
    static String plain(String message) {
        var parts = message.split(", available connectors are: ", 2);
        if (parts.length == 2) {
            return parts[0] + ". There are: "
                    + KLASS.matcher(parts[1])
                            .results()
                            .map(found -> found.group(1))
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        return message.replaceFirst("\\nYou can also find the above list.*", "").strip();
    }

    private static String reason(HttpResponse<String> answer) {
        try {
            return plain(JSON.readTree(answer.body()).path("message").asText("answer " + answer.statusCode()));
        } catch (JsonProcessingException e) {
            return "answer " + answer.statusCode();
        }
    }
}
