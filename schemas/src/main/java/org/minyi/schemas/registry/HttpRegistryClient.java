package org.minyi.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A registry behind Confluent's REST API.
 *
 * <p>Ids and the schemas under them never change, so they are asked for once and kept; what is not there is asked for
 * again.
 */
public final class HttpRegistryClient implements RegistryClient {
    private final RegistryHttp http;
    private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();
    private final Map<Known, RegisteredSchema> bySchema = new ConcurrentHashMap<>();

    /** A schema's text under a subject. */
    private record Known(String subject, String schema) {}

    public HttpRegistryClient(SchemaSettings settings) {
        this.http = new RegistryHttp(settings);
    }

    @Override
    public int register(String subject, Schema schema) {
        ObjectNode content = RegistryJson.question(PortableSchema.of(schema));
        JsonNode answer = http.send("POST", "/subjects/" + escaped(subject) + "/versions", content);
        return RegistryJson.number(answer, "id", subject);
    }

    @Override
    public Optional<RegisteredSchema> lookup(String subject, Schema schema) {
        Schema portable = PortableSchema.of(schema);
        Known question = new Known(subject, portable.toString());
        Optional<RegisteredSchema> known = Optional.ofNullable(bySchema.get(question));
        if (known.isPresent()) {
            return known;
        }
        var found = http.find("/subjects/" + escaped(subject), RegistryJson.question(portable))
                .map(answer -> RegistryJson.registered(subject, answer));
        found.ifPresent(registered -> bySchema.put(question, registered));
        return found;
    }

    @Override
    public Optional<Schema> schemaById(int id) {
        Optional<Schema> known = Optional.ofNullable(byId.get(id));
        if (known.isPresent()) {
            return known;
        }
        // An id is written as four bytes that may read as a negative number; no registry gives such ids.
        Optional<Schema> found = id < 0
                ? Optional.empty()
                : http.find("/schemas/ids/" + id).map(answer -> RegistryJson.schema(answer, "id " + id));
        found.ifPresent(schema -> byId.put(id, schema));
        return found;
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        return versionOrLatest(subject, "latest");
    }

    @Override
    public Optional<RegisteredSchema> version(String subject, int version) {
        return versionOrLatest(subject, Integer.toString(version));
    }

    private Optional<RegisteredSchema> versionOrLatest(String subject, String version) {
        return http.find("/subjects/" + escaped(subject) + "/versions/" + version)
                .map(answer -> RegistryJson.registered(subject, answer));
    }

    @Override
    public List<Integer> versions(String subject) {
        return http.find("/subjects/" + escaped(subject) + "/versions")
                .map(answer ->
                        RegistryJson.items(answer).map(JsonNode::asInt).sorted().toList())
                .orElse(List.of());
    }

    @Override
    public List<String> objections(String subject, Schema schema) {
        String path = "/compatibility/subjects/" + escaped(subject) + "/versions?verbose=true";
        return http.find(path, RegistryJson.question(PortableSchema.of(schema)))
                .map(RegistryJson::objections)
                .orElse(List.of());
    }

    @Override
    public Optional<Compatibility> compatibility(String subject) {
        return http.find("/config/" + escaped(subject)).map(RegistryJson::level);
    }

    @Override
    public void setCompatibility(String subject, Compatibility level) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("compatibility", level.name());
        http.send("PUT", "/config/" + escaped(subject), content);
    }

    @Override
    public Compatibility globalCompatibility() {
        return RegistryJson.level(http.get("/config"));
    }

    @Override
    public List<String> subjects() {
        return RegistryJson.items(http.get("/subjects"))
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static String escaped(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
