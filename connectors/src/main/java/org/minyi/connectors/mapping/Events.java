package org.minyi.connectors.mapping;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;

/** Makes events of any topic field by field. */
final class Events {

    private Events() {}

    /** An event whose optional fields have their defaults. */
    static SpecificRecord blank(Topic<?, ?> topic) {
        return blank(topic.valueType());
    }

    static void put(SpecificRecord event, List<String> path, Object value) {
        var field = event.getSchema().getField(path.get(0));
        if (path.size() == 1) {
            event.put(field.pos(), value);
            return;
        }
        if (event.get(field.pos()) == null) {
            event.put(
                    field.pos(),
                    blank(SpecificData.get()
                            .getClass(FieldType.of("", field.schema()).schema())));
        }
        put((SpecificRecord) event.get(field.pos()), path.subList(1, path.size()), value);
    }

    static void put(SpecificRecord event, String field, Object value) {
        put(event, List.of(field), value);
    }

    /** The first required field, by its path, that the event does not have; null if it has all. */
    static String missing(SpecificRecord event) {
        for (var field : event.getSchema().getFields()) {
            var value = event.get(field.pos());
            if (value == null && !field.schema().isNullable()) {
                return field.name();
            }
            if (value instanceof SpecificRecord part && missing(part) != null) {
                return field.name() + "." + missing(part);
            }
        }
        return null;
    }

    private static SpecificRecord blank(Class<?> type) {
        try {
            var event = (SpecificRecord) type.getDeclaredConstructor().newInstance();
            for (Schema.Field field : event.getSchema().getFields()) {
                if (field.hasDefaultValue() && !field.schema().isNullable()) {
                    event.put(field.pos(), SpecificData.get().getDefaultValue(field));
                }
            }
            return event;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no generated class", e);
        }
    }
}
