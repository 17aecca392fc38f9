package org.minyi.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.registry.PortableSchema;

/** The document for subscribers, beside the topics that there are, and beside AsyncAPI 3.0.0 itself. */
class AsyncApiTest {
    private static final Path PROSE = Path.of("src", "main", "asyncapi", "prose.yaml");
    private static final Path DOCUMENT = Path.of("src", "main", "resources", "contract", "asyncapi.yaml");
    private static final Path TO_RELEASE = Path.of("target", "to-release", "asyncapi.yaml");
    private static final String ASYNC_API = "/asyncapi/3.0.0.json";
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    @Test
    void saysWhatTopicsAndSchemasAndProseSay() throws IOException {
        String today = YAML.writeValueAsString(new AsyncApiDocument(yaml(PROSE), open()).build());
        Files.createDirectories(TO_RELEASE.getParent());
        Files.writeString(TO_RELEASE, today);

        assertThat(Files.readString(DOCUMENT))
                .as("Topics, schemas or prose have changed: copy %s to %s if that was meant", TO_RELEASE, DOCUMENT)
                .isEqualTo(today);
    }

    @Test
    void tellsEveryPublicTopicAndNoOther() {
        assertThat(channels().values().stream()
                        .map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        open().stream().map(Topic::name).toList());
        assertThat(names(yaml(PROSE).path("channels"))).isEqualTo(channels().keySet());
        assertThat(operations()).hasSameSizeAs(channels().keySet()).allSatisfy(operation -> assertThat(
                        operation.path("action").asText())
                .isEqualTo("receive"));
    }

    @Test
    void tellsHowEachTopicIsKept() {
        for (Topic<?, ?> topic : open()) {
            JsonNode kafka = channel(topic).at("/bindings/kafka");
            Map<String, String> kept = new HashMap<>();
            kafka.path("topicConfiguration").properties().forEach(entry -> kept.put(entry.getKey(), text(entry)));

            assertThat(kafka.path("partitions").asInt()).as(topic.name()).isEqualTo(topic.partitions());
            assertThat(kept).as(topic.name()).isEqualTo(topic.configs());
        }
    }

    @Test
    void tellsTheSchemaOfEachTopicAsItIsRegistered() {
        for (Topic<?, ?> topic : open()) {
            JsonNode message = message(topic);
            String schema = message.at("/payload/schema").toString();

            assertThat(new Schema.Parser().parse(schema)).isEqualTo(PortableSchema.of(topic.valueSchema()));
            assertThat(message.path("summary").asText())
                    .isEqualTo(topic.valueSchema().getDoc());
        }
    }

    @Test
    void givesKeysThatAreAsItSays() {
        for (Topic<?, ?> topic : open()) {
            JsonNode key = message(topic).at("/bindings/kafka/key");

            assertThat(key.path("examples")).as(topic.name()).isNotEmpty().allSatisfy(example -> assertThat(
                            example.asText())
                    .matches(key.path("pattern").asText()));
        }
    }

    /** What is never deleted needs no word on deletion, and facts are kept for ever. */
    @Test
    void factsHaveNoTombstones() {
        assertThat(open().stream().filter(topic -> topic.kind() == Topic.Kind.FACTS))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(names(channel(topic).path("messages")))
                        .containsExactly(topic.valueType().getSimpleName()));
    }

    @Test
    void refersToNothingThatIsNotThere() {
        JsonNode document = yaml(DOCUMENT);

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void isBuiltAsAsyncApiSays() throws IOException {
        try (var file = AsyncApiTest.class.getResourceAsStream(ASYNC_API)) {
            var asyncApi =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(file);

            assertThat(asyncApi.validate(yaml(DOCUMENT))).isEmpty();
        }
    }

    private static List<Topic<?, ?>> open() {
        return Topics.all().stream().filter(Topic::isPublic).toList();
    }

    private static Map<String, JsonNode> channels() {
        return yaml(DOCUMENT).path("channels").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JsonNode channel(Topic<?, ?> topic) {
        return channels().get(AsyncApiDocument.channelOf(topic));
    }

    private static JsonNode message(Topic<?, ?> topic) {
        String record = topic.valueType().getSimpleName();
        String reference =
                channel(topic).path("messages").path(record).path("$ref").asText();
        return yaml(DOCUMENT).at(reference.substring(1));
    }

    private static List<JsonNode> operations() {
        return yaml(DOCUMENT).path("operations").properties().stream()
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A setting as the broker takes it; a policy stands in a list. */
    private static String text(Map.Entry<String, JsonNode> setting) {
        JsonNode value = setting.getValue();
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
