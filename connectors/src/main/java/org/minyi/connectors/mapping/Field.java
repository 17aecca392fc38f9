package org.minyi.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.rows.Row;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Nearest;
import org.minyi.schemas.yaml.Yaml;

/**
 * A field of an event and where its value comes from.
 *
 * @param path its name; of a field within a record of the event's, both names
 */
record Field(List<String> path, FieldType type, Expression value) {

    /** These are the row's own and the mapping's; nobody sets them one by one. */
    private static final Set<String> SET_ELSEWHERE =
            Set.of("eventId", "revision", "eventTime", "source", "ingestedAt", "type");

    static Field read(String written, Yaml yaml, Target target) {
        var path = List.of(written.split("\\.", 2));
        var kind = target.kind();
        var type = type(path, yaml, kind.topic().valueSchema(), kind.idField());
        var field = new Field(path, type, PersonalReader.read(yaml, written, target));
        field.value.ownTexts().forEach(type::check);
        return field;
    }

    /** Puts the row's value into the event; a refusal if it cannot be, null if it was or there is none. */
    Refusal put(Row.Cells row, SpecificRecord event, Dates dates) {
        var text = value.in(row);
        var found = text.value() == null ? null : type.read(text.value(), dates);
        if (text.isRefused() || found == null) {
            return text.refusal();
        }
        if (!found.isRefused()) {
            Events.put(event, path, found.value());
        }
        return found.refusal();
    }

    private static FieldType type(List<String> path, Yaml yaml, Schema schema, String idField) {
        var name = path.get(0);
        var known = new TreeSet<String>();
        schema.getFields().forEach(field -> known.add(field.name()));
        known.removeAll(SET_ELSEWHERE);
        known.remove(idField);
        if (!known.contains(name)) {
            throw new LineException(
                    yaml.line(),
                    schema.getName() + " has no field '" + name + "' that a mapping can fill"
                            + Nearest.hint(name, known) + ": it has " + String.join(", ", known));
        }
        var type = FieldType.of(String.join(".", path), schema.getField(name).schema());
        if (path.size() == 1 && !type.isRecord()) {
            return type;
        }
        return part(path, yaml, type);
    }

    private static FieldType part(List<String> path, Yaml yaml, FieldType type) {
        var parts = new TreeSet<String>();
        if (type.isRecord()) {
            type.schema().getFields().forEach(field -> parts.add(path.get(0) + "." + field.name()));
        }
        if (!parts.contains(String.join(".", path))) {
            throw new LineException(
                    yaml.line(),
                    parts.isEmpty()
                            ? "'" + path.get(0) + "' has no parts"
                            : "'" + path.get(0) + "' is filled by its parts: " + String.join(", ", parts));
        }
        return FieldType.of(
                String.join(".", path), type.schema().getField(path.get(1)).schema());
    }
}
