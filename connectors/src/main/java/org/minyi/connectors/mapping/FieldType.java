package org.minyi.connectors.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.minyi.connectors.Refusal;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Nearest;
import org.minyi.schemas.yaml.Yaml;

/** Puts texts into the values of one field of an event, as its schema has them. */
record FieldType(String field, Schema schema) {

    private static final String NOT_KNOWN = "UNKNOWN";

    /** The type of a field, without the null that it may also be. */
    static FieldType of(String field, Schema schema) {
        return new FieldType(
                field,
                schema.isUnion()
                        ? schema.getTypes().stream()
                                .filter(type -> type.getType() != Schema.Type.NULL)
                                .findFirst()
                                .orElseThrow()
                        : schema);
    }

    boolean isRecord() {
        return schema.getType() == Schema.Type.RECORD;
    }

    /** Checks what the mapping itself puts in, so that a wrong word is found before any row is. */
    void check(Yaml.Text own) {
        if (isMoment()) {
            return;
        }
        var found = read(own.text(), null);
        if (found.isRefused()) {
            throw new LineException(own.line(), found.refusal().detail());
        }
    }

    Found<Object> read(String text, Dates dates) {
        return switch (schema.getType()) {
            case STRING -> Found.of(text);
            case ENUM -> symbol(text);
            case INT -> number(text);
            case LONG -> isMoment() ? moment(text, dates) : number(text);
            case BOOLEAN -> truth(text);
            case ARRAY -> Found.of(parts(text));
            default -> throw new IllegalStateException("no row can carry " + field);
        };
    }

    private boolean isMoment() {
        return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
    }

    private Found<Object> symbol(String text) {
        if (!schema.hasEnumSymbol(text) || text.equals(NOT_KNOWN)) {
            return refused(
                    "unknown-" + field,
                    Refusal.quoted(text) + " is none of " + symbols() + Nearest.hint(text, symbols()));
        }
        return Found.of(SpecificData.get().createEnum(text, schema));
    }

    private Set<String> symbols() {
        var symbols = new TreeSet<>(schema.getEnumSymbols());
        symbols.remove(NOT_KNOWN);
        return symbols;
    }

    private Found<Object> number(String text) {
        try {
            return Found.of(schema.getType() == Schema.Type.INT ? (Object) Integer.valueOf(text) : Long.valueOf(text));
        } catch (NumberFormatException e) {
            return refused("bad-number", field + " is " + Refusal.quoted(text) + ", which is no whole number");
        }
    }

    private Found<Object> truth(String text) {
        return switch (text) {
            case "true" -> Found.of(true);
            case "false" -> Found.of(false);
            default -> refused("bad-truth-value", field + " is " + Refusal.quoted(text) + ", neither true nor false");
        };
    }

    private Found<Object> moment(String text, Dates dates) {
        Instant read = dates.read(text).orElse(null);
        return read == null
                ? refused("impossible-date", field + " is " + Refusal.quoted(text) + ", which is no " + dates.written())
                : Found.of(read);
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var part : text.split("[,;|，；、]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private Found<Object> refused(String reason, String detail) {
        return Found.refused(new Refusal(reason, field, detail));
    }
}
