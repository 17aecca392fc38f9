package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.http.Limits;

/** The document of the HTTP interface, beside the routes that there are, and beside OpenAPI 3.1 itself. */
class OpenApiTest {

    private static final List<HandlerType> METHODS = List.of(HandlerType.GET, HandlerType.POST, HandlerType.DELETE);
    private static final Set<String> PLACES = Set.of("query", "path", "header", "cookie");
    private static final Set<String> OF_OPERATION =
            Set.of("tags", "summary", "description", "parameters", "requestBody", "responses", "operationId");
    private static final Set<String> OF_PARAMETER = Set.of("name", "in", "description", "required", "schema");
    private static final Set<String> OF_RESPONSE = Set.of("description", "headers", "content", "links");
    private static final Pattern NAMED_IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final JsonNode DOCUMENT = document();

    /** An operation with the line of the document that it stands on: {@code get /api/v1/ids}. */
    private record Operation(String name, String path, JsonNode tells) {

        List<JsonNode> parameters() {
            return list(tells.path("parameters")).map(OpenApiTest::meant).toList();
        }

        Set<String> parameters(String in) {
            return parameters().stream()
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .map(parameter -> parameter.path("name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void tellsEveryRouteAndNoOther() {
        assertThat(operations().stream().map(Operation::name).collect(Collectors.toSet()))
                .isEqualTo(served());
    }

    @Test
    void tellsEveryParameterThatIsReadAndNoOther() {
        var told = new TreeMap<String, Set<String>>();
        operations().forEach(operation -> told.put(operation.name, operation.parameters("query")));

        assertThat(told).isEqualTo(new TreeMap<>(ReadParameters.byRoute()));
    }

    @Test
    void tellsTheLimits() {
        assertThat(parameter("get /api/v1/metrics", "window")
                        .at("/schema/maxItems")
                        .asInt())
                .isEqualTo(Limits.WINDOWS);
        assertThat(parameter("get /api/v1/metrics", "scope")
                        .at("/schema/maxItems")
                        .asInt())
                .isEqualTo(Limits.SCOPES);
        assertThat(parameter("get /api/v1/ids", "size").at("/schema/maximum").asInt())
                .isEqualTo(Limits.MOST_ROWS);
        assertThat(parameter("get /api/v1/ids", "size").at("/schema/default").asInt())
                .isEqualTo(Limits.USUAL_ROWS);
        assertThat(DOCUMENT.at("/info/description").asText().replaceAll("\\s+", " "))
                .contains("a query of %,d characters (414)".formatted(Limits.QUERY_CHARACTERS))
                .contains("a body of %d MiB (413)".formatted(Limits.BODY_BYTES >> 20))
                .contains("%d windows, %d scopes and %,d figures in one request"
                        .formatted(Limits.WINDOWS, Limits.SCOPES, Limits.FIGURES))
                .contains("%d windows as of a moment (400)".formatted(Limits.WINDOWS_AS_OF))
                .contains("pages of %d rows".formatted(Limits.MOST_ROWS))
                .contains("%d recounts that wait".formatted(Limits.JOBS_WAITING))
                .contains("%d of them of one client address (429".formatted(Limits.STREAMS_OF_ADDRESS));
    }

    @Test
    void refersToNothingThatIsNotThere() {
        DOCUMENT.findValuesAsText("$ref").forEach(reference -> assertThat(
                        DOCUMENT.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void isBuiltAsOpenApiSays() {
        assertThat(DOCUMENT.path("openapi").asText()).matches("3\\.1\\.\\d+");
        assertThat(DOCUMENT.at("/info/title").asText()).isNotEmpty();
        assertThat(DOCUMENT.at("/info/version").asText()).isNotEmpty();
        var tags = list(DOCUMENT.path("tags"))
                .map(tag -> tag.path("name").asText())
                .toList();
        for (var operation : operations()) {
            assertThat(keys(operation.tells)).as(operation.name).isSubsetOf(OF_OPERATION);
            assertThat(list(operation.tells.path("tags")).map(JsonNode::asText))
                    .as(operation.name)
                    .isNotEmpty()
                    .allMatch(tags::contains);
            assertThat(operation.tells.path("summary").asText())
                    .as(operation.name)
                    .isNotEmpty();
            assertParameters(operation);
            assertResponses(operation);
        }
    }

    private static void assertParameters(Operation operation) {
        var names = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            assertThat(keys(parameter))
                    .as(operation.name)
                    .isSubsetOf(OF_PARAMETER)
                    .contains("name", "in", "schema");
            assertThat(PLACES).as(operation.name).contains(parameter.path("in").asText());
            names.add(
                    parameter.path("in").asText() + " " + parameter.path("name").asText());
        }
        assertThat(names).as(operation.name).doesNotHaveDuplicates();
        assertThat(operation.parameters("path"))
                .as(operation.name)
                .isEqualTo(NAMED_IN_PATH
                        .matcher(operation.path)
                        .results()
                        .map(named -> named.group(1))
                        .collect(Collectors.toSet()));
        assertThat(operation.parameters().stream()
                        .filter(parameter -> parameter.path("in").asText().equals("path")))
                .as(operation.name)
                .allMatch(parameter -> parameter.path("required").asBoolean());
    }

    private static void assertResponses(Operation operation) {
        var responses = operation.tells.path("responses").properties();
        assertThat(responses).as(operation.name).isNotEmpty();
        for (var response : responses) {
            var answer = meant(response.getValue());
            assertThat(response.getKey()).as(operation.name).matches("[1-5]\\d\\d|default");
            assertThat(keys(answer)).as(operation.name).isSubsetOf(OF_RESPONSE).contains("description");
            answer.path("content").properties().forEach(content -> {
                assertThat(content.getKey()).contains("/");
                assertThat(content.getValue().has("schema")).isTrue();
            });
        }
    }

    private static JsonNode parameter(String operation, String name) {
        return operations().stream()
                .filter(each -> each.name.equals(operation))
                .flatMap(each -> each.parameters().stream())
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            path.getValue()
                    .properties()
                    .forEach(method -> operations.add(
                            new Operation(method.getKey() + " " + path.getKey(), path.getKey(), method.getValue())));
        }
        return operations;
    }

    private static Set<String> served() {
        var served = new TreeSet<String>();
        var server = FeedbackServer.create(SomeDoor.open(), EveryRoute.unanswered());
        for (var route : server.unsafe.internalRouter.allHttpHandlers()) {
            if (METHODS.contains(route.endpoint.method)) {
                served.add(route.endpoint.method.name().toLowerCase(Locale.ROOT) + " " + route.endpoint.path);
            }
        }
        return served;
    }

    /** What a reference stands for, or the thing itself. */
    private static JsonNode meant(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Set<String> keys(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode document() {
        try (var file = OpenApiTest.class.getResourceAsStream("/board/openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
