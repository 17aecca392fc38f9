package org.minyi.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/** A schema as it is registered and released: without the notes to Java that only this build's classes need. */
public final class PortableSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JAVA_STRING = "avro.java.string";

    private PortableSchema() {}

    public static Schema of(Schema schema) {
        try {
            JsonNode portable = withoutJava(JSON.readTree(schema.toString()));
            return new Schema.Parser().parse(portable.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A schema that is no JSON: " + schema, impossible);
        }
    }

    private static JsonNode withoutJava(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(item -> copy.add(withoutJava(item)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            return withoutJava(object);
        }
        return node;
    }

    private static JsonNode withoutJava(ObjectNode object) {
        ObjectNode copy = JSON.createObjectNode();
        object.properties().stream()
                .filter(property -> !property.getKey().equals(JAVA_STRING))
                .forEach(property -> copy.set(property.getKey(), withoutJava(property.getValue())));
        // {"type": "string"} says no more than "string", and files say "string".
        boolean onlyTyped = object.has(JAVA_STRING) && copy.size() == 1 && copy.has("type");
        return onlyTyped ? copy.get("type") : copy;
    }
}
