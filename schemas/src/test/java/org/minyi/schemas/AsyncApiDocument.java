package org.minyi.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.minyi.schemas.registry.PortableSchema;

/** The AsyncAPI document of the public topics: what {@link Topics} and the schemas know, and the prose in its places. */
final class AsyncApiDocument {
    private static final String VERSION = "3.0.0";
    private static final String BINDING = "0.5.0";
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";
    private static final String GONE = "gone";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode prose;
    private final List<Topic<?, ?>> topics;

    AsyncApiDocument(JsonNode prose, List<Topic<?, ?>> topics) {
        this.prose = prose;
        this.topics = topics;
    }

    /** A channel's name: what the topic's own name says it is about. */
    static String channelOf(Topic<?, ?> topic) {
        return topic.name().split("\\.")[2];
    }

    ObjectNode build() {
        ObjectNode document = JSON.createObjectNode();
        document.put("asyncapi", VERSION);
        document.set("info", prose.get("info"));
        document.put("defaultContentType", "avro/binary");
        document.set("servers", servers());
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (Topic<?, ?> topic : topics) {
            channels.set(channelOf(topic), channel(topic));
            operations.set("receive-" + channelOf(topic), operation(topic));
            messages.set(record(topic), message(topic));
        }
        return document;
    }

    private JsonNode servers() {
        JsonNode servers = prose.get("servers").deepCopy();
        servers.forEach(server -> ((ObjectNode) server.at("/bindings/kafka")).put("bindingVersion", BINDING));
        return servers;
    }

    private ObjectNode channel(Topic<?, ?> topic) {
        ObjectNode channel = JSON.createObjectNode();
        channel.put("address", topic.name());
        channel.set("title", said(topic, "title"));
        channel.set("description", said(topic, "description"));
        ObjectNode messages = channel.putObject("messages");
        messages.set(record(topic), reference("#/components/messages/" + record(topic)));
        if (hasTombstones(topic)) {
            messages.set(GONE, tombstone(topic));
        }
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", topic.partitions());
        kafka.set("topicConfiguration", configuration(topic));
        kafka.put("bindingVersion", BINDING);
        kafka.put("x-written-by", topic.writer().text());
        return channel;
    }

    private static ObjectNode configuration(Topic<?, ?> topic) {
        ObjectNode configuration = JSON.createObjectNode();
        new TreeMap<>(topic.configs()).forEach((name, value) -> {
            switch (name) {
                case "cleanup.policy" -> configuration.putArray(name).add(value);
                case "retention.ms", "retention.bytes", "delete.retention.ms" ->
                    configuration.put(name, Long.parseLong(value));
                default -> configuration.put(name, value);
            }
        });
        return configuration;
    }

    private ObjectNode operation(Topic<?, ?> topic) {
        String channel = "#/channels/" + channelOf(topic);
        ObjectNode operation = JSON.createObjectNode();
        operation.put("action", "receive");
        operation.set("channel", reference(channel));
        var messages = operation.putArray("messages").add(reference(channel + "/messages/" + record(topic)));
        if (hasTombstones(topic)) {
            messages.add(reference(channel + "/messages/" + GONE));
        }
        return operation;
    }

    private ObjectNode message(Topic<?, ?> topic) {
        Schema schema = PortableSchema.of(topic.valueSchema());
        ObjectNode message = JSON.createObjectNode();
        message.put("name", schema.getFullName());
        message.put("title", schema.getName());
        message.put("summary", schema.getDoc());
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", AVRO);
        payload.set("schema", json(schema));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.set("key", key(topic));
        kafka.put("schemaIdLocation", "payload");
        kafka.put("schemaIdPayloadEncoding", "confluent");
        kafka.put("schemaLookupStrategy", "TopicNameStrategy");
        kafka.put("bindingVersion", BINDING);
        return message;
    }

    private ObjectNode tombstone(Topic<?, ?> topic) {
        ObjectNode message = JSON.createObjectNode();
        message.put("title", "Tombstone: a record without a value");
        message.set("summary", said(topic, GONE));
        message.putObject("payload").put("type", "null");
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.set("key", key(topic));
        kafka.put("bindingVersion", BINDING);
        return message;
    }

    private ObjectNode key(Topic<?, ?> topic) {
        ObjectNode key = JSON.createObjectNode();
        key.put("type", "string");
        key.set("description", said(topic, "key"));
        key.put("pattern", "^" + said(topic, "pattern").asText() + "$");
        key.set("examples", said(topic, "keys"));
        return key;
    }

    private boolean hasTombstones(Topic<?, ?> topic) {
        return prose.at("/channels/" + channelOf(topic)).has(GONE);
    }

    private JsonNode said(Topic<?, ?> topic, String what) {
        return prose.at("/channels/" + channelOf(topic)).required(what);
    }

    private static String record(Topic<?, ?> topic) {
        return topic.valueSchema().getName();
    }

    private static JsonNode reference(String to) {
        return JSON.valueToTree(Map.of("$ref", to));
    }

    private static JsonNode json(Schema schema) {
        try {
            return JSON.readTree(schema.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
