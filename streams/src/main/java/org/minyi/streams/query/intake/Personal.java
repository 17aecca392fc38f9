package org.minyi.streams.query.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.schemas.personal.Whose;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.query.door.EventKind;

/** Numbers and names on their way in: they become tokens at once, and are never kept. */
final class Personal {

    /** In which fields whoever sends may give a number or a name instead of a token; the first that says something counts. */
    private static final Map<Whose, List<String>> INSTEAD =
            Map.of(Whose.CALLER, List.of("callerNumber", "callerName"), Whose.AGENT, List.of("agentName"));

    private final Optional<Tokenizer> tokenizer;

    /** Makes tokens so; empty where no keys are set. */
    Personal(Optional<Tokenizer> tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** Puts tokens in the place of numbers and names; why that cannot be, if so. */
    Optional<Refusal> replace(ObjectNode event, EventKind kind) {
        for (var whose : kind.people()) {
            var refusal = replace(event, whose);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** What may be kept of an event: all that is a field of it, save where a telephone number stands. */
    static byte[] kept(ObjectNode event, EventKind kind) {
        var kept = event.deepCopy();
        blank(kept, kind.topic().valueSchema());
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Refusal> replace(ObjectNode event, Whose whose) {
        var field = whose.field();
        if (Tokenizer.isNumber(event.path(field).asText(""))) {
            return refusal(
                    "number-for-token",
                    field,
                    "is a number and no token: send it as " + INSTEAD.get(whose).get(0));
        }
        var given = INSTEAD.get(whose).stream().filter(event::has).toList();
        for (var name : given) {
            if (event.get(name).isContainerNode()) {
                return refusal("wrong-type", name, "must be a text");
            }
        }
        var first = given.stream().filter(name -> says(event.get(name))).findFirst();
        if (first.isPresent() && event.hasNonNull(field)) {
            return refusal("duplicate-field", first.get(), "stands beside " + field + ": send one of them");
        }
        if (first.isPresent() && tokenizer.isEmpty()) {
            return refusal(
                    "no-keys",
                    first.get(),
                    "cannot be made a token, because no key file is set here: name one in"
                            + " personal.keys.file (./minyi keys new makes one), or send " + field);
        }
        var token = first.flatMap(
                name -> tokenizer.orElseThrow().token(whose, event.get(name).asText()));
        event.remove(given);
        token.ifPresent(made -> event.put(field, made));
        return Optional.empty();
    }

    private static boolean says(JsonNode value) {
        return !value.isNull() && !value.asText().isBlank();
    }

    private static Optional<Refusal> refusal(String reason, String field, String complaint) {
        return Optional.of(new Refusal(reason, field, "The field " + field + " " + complaint));
    }

    /** What stands under a name that nobody knows may be anything. */
    private static void blank(ObjectNode record, Schema schema) {
        for (var name : record.properties().stream().map(Map.Entry::getKey).toList()) {
            var field = schema.getField(name);
            var value = record.get(name);
            if (field != null
                    && value instanceof ObjectNode part
                    && recordIn(field.schema()).isPresent()) {
                blank(part, recordIn(field.schema()).get());
            } else if (field == null || value.isObject() || holdsNumber(name, value)) {
                record.put(name, Masked.GONE);
            }
        }
    }

    private static boolean holdsNumber(String name, JsonNode value) {
        return Masked.holdsNumber(value.isArray() ? value.toString() : value.asText())
                || (Whose.ofField(name).isPresent() && Tokenizer.isNumber(value.asText()));
    }

    private static Optional<Schema> recordIn(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .flatMap(each -> recordIn(each).stream())
                        .findFirst()
                : Optional.of(schema).filter(each -> each.getType() == Schema.Type.RECORD);
    }
}
