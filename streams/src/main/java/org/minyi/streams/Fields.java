package org.minyi.streams;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** What may be shown of a record: its fields by name, but for those that its schema calls personal. */
final class Fields {

    private static final String PERSONAL = "personal";

    private Fields() {}

    /** Those that say something, in the order of the schema. */
    static Map<String, Object> of(SpecificRecord record) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : record.getSchema().getFields()) {
            var value = record.get(field.pos());
            if (value != null && !Boolean.TRUE.equals(field.getObjectProp(PERSONAL))) {
                fields.put(field.name(), plain(value));
            }
        }
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof SpecificRecord record) {
            return of(record);
        }
        return value instanceof Number || value instanceof Boolean || value instanceof Instant
                ? value
                : value.toString();
    }
}
