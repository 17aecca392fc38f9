package org.minyi.schemas.json;

import static org.minyi.schemas.json.MalformedLineException.Reason.DUPLICATE_FIELD;
import static org.minyi.schemas.json.MalformedLineException.Reason.UNKNOWN_FIELD;
import static org.minyi.schemas.json.MalformedLineException.Reason.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Records as objects; null is the same as left out, and is left out. */
final class RecordShape implements Shape {

    private final Schema schema;
    private final FieldShape[] fields;
    private final Map<String, FieldShape> byName = new HashMap<>();

    RecordShape(Schema schema, Shapes shapes, InstantSource clock) {
        this.schema = schema;
        this.fields = schema.getFields().stream()
                .map(field -> FieldShape.of(field, shapes, clock))
                .toArray(FieldShape[]::new);
        for (var field : fields) {
            byName.put(field.name(), field);
        }
    }

    @Override
    public void write(Object value, JsonGenerator to) throws IOException {
        var record = (SpecificRecord) value;
        to.writeStartObject();
        for (int i = 0; i < fields.length; i++) {
            var held = record.get(i);
            if (held != null) {
                fields[i].write(held, to);
            }
        }
        to.writeEndObject();
    }

    @Override
    public SpecificRecord read(JsonParser from) throws IOException, MalformedLineException {
        if (from.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedLineException(WRONG_TYPE, "", "must be an object, not " + Scalar.found(from) + ".");
        }
        var record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        var values = new Object[fields.length];
        var named = new boolean[fields.length];
        while (from.nextToken() != JsonToken.END_OBJECT) {
            var field = field(from.currentName(), named);
            if (from.nextToken() != JsonToken.VALUE_NULL) {
                values[field.position()] = field.read(from);
            }
        }
        for (var field : fields) {
            var value = values[field.position()];
            record.put(field.position(), value == null ? field.absent() : value);
        }
        return record;
    }

    private FieldShape field(String name, boolean[] named) throws MalformedLineException {
        var field = byName.get(name);
        if (field == null) {
            throw new MalformedLineException(UNKNOWN_FIELD, name, "is none that a " + schema.getName() + " has.");
        }
        if (named[field.position()]) {
            throw new MalformedLineException(DUPLICATE_FIELD, name, "stands there twice.");
        }
        named[field.position()] = true;
        return field;
    }
}
