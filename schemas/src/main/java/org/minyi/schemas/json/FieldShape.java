package org.minyi.schemas.json;

import static org.minyi.schemas.json.MalformedLineException.Reason.MISSING_FIELD;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** A field of a record: its name, its place, its shape and what it is when it is left out. */
final class FieldShape {

    /** When an event was read from its source, which is now if whoever wrote the line does not say. */
    private static final String STAMPED = "ingestedAt";

    private final SerializedString name;
    private final int position;
    private final Shape shape;
    private final Supplier<Object> absent;

    private FieldShape(String name, int position, Shape shape, Supplier<Object> absent) {
        this.name = new SerializedString(name);
        this.position = position;
        this.shape = shape;
        this.absent = absent;
    }

    static FieldShape of(Schema.Field field, Shapes shapes, InstantSource clock) {
        return new FieldShape(field.name(), field.pos(), shapes.of(field.schema()), absent(field, clock));
    }

    String name() {
        return name.getValue();
    }

    int position() {
        return position;
    }

    /** The value of a field that is left out. */
    Object absent() throws MalformedLineException {
        if (absent == null) {
            throw new MalformedLineException(MISSING_FIELD, name(), "is missing.");
        }
        return absent.get();
    }

    void write(Object value, JsonGenerator to) throws IOException {
        to.writeFieldName(name);
        shape.write(value, to);
    }

    Object read(JsonParser from) throws IOException, MalformedLineException {
        try {
            return shape.read(from);
        } catch (MalformedLineException malformed) {
            throw malformed.within(name());
        }
    }

    private static Supplier<Object> absent(Schema.Field field, InstantSource clock) {
        if (field.name().equals(STAMPED)) {
            return () -> Instant.ofEpochMilli(clock.millis());
        }
        if (!field.hasDefaultValue()) {
            return null;
        }
        if (field.defaultVal() == JsonProperties.NULL_VALUE) {
            return () -> null;
        }
        var value = SpecificData.get().getDefaultValue(field);
        return () -> SpecificData.get().deepCopy(field.schema(), value);
    }
}
