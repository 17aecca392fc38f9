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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

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
        ObjectNode content = schemaJson(PortableSchema.of(schema));
        JsonNode answer = http.send("POST", "/subjects/" + escaped(subject) + "/versions", content);
        return number(answer, "id", subject);
    }

    @Override
    public Optional<RegisteredSchema> lookup(String subject, Schema schema) {
        Schema portable = PortableSchema.of(schema);
        Known question = new Known(subject, portable.toString());
        Optional<RegisteredSchema> known = Optional.ofNullable(bySchema.get(question));
        if (known.isPresent()) {
            return known;
        }
        var found = http.find("/subjects/" + escaped(subject), schemaJson(portable))
                .map(answer -> registered(subject, answer));
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
        Optional<Schema> found =
                id < 0 ? Optional.empty() : http.find("/schemas/ids/" + id).map(answer -> schema(answer, "id " + id));
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
                .map(answer -> registered(subject, answer));
    }

    @Override
    public List<Integer> versions(String subject) {
        return http.find("/subjects/" + escaped(subject) + "/versions")
                .map(answer -> items(answer).map(JsonNode::asInt).sorted().toList())
                .orElse(List.of());
    }

    @Override
    public List<String> objections(String subject, Schema schema) {
        String path = "/compatibility/subjects/" + escaped(subject) + "/versions?verbose=true";
        return http.find(path, schemaJson(PortableSchema.of(schema)))
                .map(HttpRegistryClient::objections)
                .orElse(List.of());
    }

    private static List<String> objections(JsonNode answer) {
        if (answer.path("is_compatible").asBoolean()) {
            return List.of();
        }
        List<String> messages =
                items(answer.path("messages")).map(JsonNode::asText).toList();
        return messages.isEmpty() ? List.of("The registry calls it incompatible and does not say why.") : messages;
    }

    @Override
    public Optional<Compatibility> compatibility(String subject) {
        return http.find("/config/" + escaped(subject)).map(HttpRegistryClient::level);
    }

    @Override
    public void setCompatibility(String subject, Compatibility level) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("compatibility", level.name());
        http.send("PUT", "/config/" + escaped(subject), content);
    }

    @Override
    public Compatibility globalCompatibility() {
        return level(http.get("/config"));
    }

    private static Compatibility level(JsonNode answer) {
        return Compatibility.valueOf(answer.path("compatibilityLevel").asText());
    }

    @Override
    public List<String> subjects() {
        return items(http.get("/subjects")).map(JsonNode::asText).sorted().toList();
    }

    private static RegisteredSchema registered(String subject, JsonNode answer) {
        int version = number(answer, "version", subject);
        int id = number(answer, "id", subject);
        return new RegisteredSchema(subject, version, id, schema(answer, subject));
    }

    private static Schema schema(JsonNode answer, String what) {
        try {
            return new Schema.Parser().parse(answer.path("schema").asText());
        } catch (SchemaParseException foreign) {
            throw new RegistryException("The registry's schema of " + what + " is not Avro.", 200, 0, foreign);
        }
    }

    private static int number(JsonNode answer, String field, String what) {
        if (!answer.path(field).isInt()) {
            throw new RegistryException("The registry's answer for " + what + " has no " + field + ".", 200, 0);
        }
        return answer.path(field).asInt();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static ObjectNode schemaJson(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    private static String escaped(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
