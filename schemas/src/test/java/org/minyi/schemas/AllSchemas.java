package org.minyi.schemas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Every named schema that a topic's value is made of, and every field, for tests that hold for all of them. */
final class AllSchemas {
    private AllSchemas() {}

    static Stream<Schema> of(Stream<Topic<?, ?>> topics) {
        Map<String, Schema> found = new LinkedHashMap<>();
        topics.forEach(topic -> collect(topic.valueSchema(), found));
        return found.values().stream();
    }

    static Stream<Schema.Field> fieldsOf(Stream<Topic<?, ?>> topics) {
        return of(topics)
                .filter(schema -> schema.getType() == Schema.Type.RECORD)
                .flatMap(schema -> schema.getFields().stream());
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM, FIXED -> found.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(member -> collect(member, found));
            default -> {}
        }
    }
}
