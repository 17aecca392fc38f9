package org.minyi.schemas.json;

import java.time.InstantSource;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Finds the shape of a schema; what is null is left out, so that a nullable value has the shape of the value. */
final class Shapes {

    private final InstantSource clock;

    Shapes(InstantSource clock) {
        this.clock = clock;
    }

    Shape of(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> Scalar.TEXT;
            case BOOLEAN -> Scalar.TRUTH;
            case INT -> schema.getLogicalType() == null ? Scalar.INT : Scalar.DAY;
            case LONG -> isTime(schema) ? Scalar.TIME : Scalar.LONG;
            case ENUM -> new EnumShape(schema);
            case ARRAY -> new ListShape(of(schema.getElementType()));
            case RECORD -> new RecordShape(schema, this, clock);
            case UNION -> of(schema.getTypes().get(1));
            default -> throw new IllegalArgumentException("No record that others write holds a " + schema.getType());
        };
    }

    private static boolean isTime(Schema schema) {
        return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
    }
}
