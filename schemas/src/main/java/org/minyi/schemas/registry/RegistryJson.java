package org.minyi.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** The shapes of Confluent's REST API: what is asked, and what is read from the answers. */
final class RegistryJson {
    private RegistryJson() {}

    static RegisteredSchema registered(String subject, JsonNode answer) {
        int version = number(answer, "version", subject);
        int id = number(answer, "id", subject);
        return new RegisteredSchema(subject, version, id, schema(answer, subject));
    }

    static Schema schema(JsonNode answer, String what) {
        try {
            return new Schema.Parser().parse(answer.path("schema").asText());
        } catch (SchemaParseException foreign) {
            throw new RegistryException("The registry's schema of " + what + " is not Avro.", 200, 0, foreign);
        }
    }

    static int number(JsonNode answer, String field, String what) {
        if (!answer.path(field).isInt()) {
            throw new RegistryException("The registry's answer for " + what + " has no " + field + ".", 200, 0);
        }
        return answer.path(field).asInt();
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static ObjectNode question(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    static List<String> objections(JsonNode answer) {
        if (answer.path("is_compatible").asBoolean()) {
            return List.of();
        }
        List<String> messages =
                items(answer.path("messages")).map(JsonNode::asText).toList();
        return messages.isEmpty() ? List.of("The registry calls it incompatible and does not say why.") : messages;
    }

    static Compatibility level(JsonNode answer) {
        return Compatibility.valueOf(answer.path("compatibilityLevel").asText());
    }
}
