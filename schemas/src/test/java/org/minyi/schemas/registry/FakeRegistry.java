package org.minyi.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;

/** Speaks Confluent's REST API on a loopback port, answers from a registry in memory, remembers the questions. */
final class FakeRegistry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final InMemoryRegistryClient behind = new InMemoryRegistryClient();
    /** Method and path of every request, in order. */
    final List<String> requests = new CopyOnWriteArrayList<>();
    /** The Authorization header of every request that had one. */
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    /** What to answer instead of the truth, while it is set. */
    volatile Answer instead;

    private final HttpServer server;

    /** A status and a body. */
    record Answer(int status, String body) {
        static Answer json(Object body) {
            return new Answer(200, JSON.valueToTree(body).toString());
        }

        static Answer error(int status, int code, String message) {
            return new Answer(
                    status,
                    JSON.valueToTree(Map.of("error_code", code, "message", message))
                            .toString());
        }
    }

    FakeRegistry() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    FakeRegistry(HttpServer server) {
        this.server = server;
        server.createContext("/api", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/api";
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api".length());
        String request = exchange.getRequestMethod() + " " + path;
        requests.add(request);
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .ifPresent(authorizations::add);
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        Answer answer = instead == null ? truth(request.split("[ /]+"), body) : instead;
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(answer.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer truth(String[] request, JsonNode body) {
        try {
            return switch (request[1]) {
                case "schemas" ->
                    behind.schemaById(Integer.parseInt(request[3]))
                            .map(schema -> Answer.json(Map.of("schema", schema.toString())))
                            .orElse(Answer.error(404, 40403, "Schema not found"));
                case "config" -> config(request, body);
                case "compatibility" -> compatibility(request[3], body);
                default -> request.length == 2 ? Answer.json(behind.subjects()) : subject(request, body);
            };
        } catch (RegistryException refused) {
            return Answer.error(refused.status(), refused.errorCode(), refused.getMessage());
        }
    }

    private Answer subject(String[] request, JsonNode body) {
        String subject = request[2];
        if (request[0].equals("POST")) {
            return request.length == 3
                    ? version(behind.lookup(subject, schema(body)))
                    : Answer.json(Map.of("id", behind.register(subject, schema(body))));
        }
        if (request.length == 4) {
            List<Integer> versions = behind.versions(subject);
            return versions.isEmpty() ? Answer.error(404, 40401, "Subject not found") : Answer.json(versions);
        }
        return version(
                request[4].equals("latest")
                        ? behind.latest(subject)
                        : behind.version(subject, Integer.parseInt(request[4])));
    }

    private static Answer version(Optional<RegisteredSchema> found) {
        return found.map(version -> Answer.json(Map.of(
                        "subject", version.subject(),
                        "version", version.version(),
                        "id", version.id(),
                        "schema", version.schema().toString())))
                .orElse(Answer.error(404, 40402, "Version not found"));
    }

    private Answer config(String[] request, JsonNode body) {
        if (request.length == 2) {
            return Answer.json(Map.of("compatibilityLevel", behind.globalCompatibility()));
        }
        if (request[0].equals("PUT")) {
            behind.setCompatibility(
                    request[2], Compatibility.valueOf(body.get("compatibility").asText()));
            return Answer.json(Map.of("compatibility", body.get("compatibility").asText()));
        }
        return behind.compatibility(request[2])
                .map(level -> Answer.json(Map.of("compatibilityLevel", level)))
                .orElse(Answer.error(404, 40408, "No level of its own"));
    }

    private Answer compatibility(String subject, JsonNode body) {
        List<String> objections = behind.objections(subject, schema(body));
        return Answer.json(Map.of("is_compatible", objections.isEmpty(), "messages", objections));
    }

    private static Schema schema(JsonNode body) {
        return new Schema.Parser().parse(body.get("schema").asText());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
