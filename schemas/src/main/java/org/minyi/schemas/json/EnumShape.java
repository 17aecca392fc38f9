package org.minyi.schemas.json;

import static org.minyi.schemas.json.MalformedLineException.Reason.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Symbols; one that this build does not know is the schema's default, as it is to every reader of Avro. */
final class EnumShape implements Shape {

    private final Map<String, Object> symbols = new HashMap<>();
    private final Object unknown;

    EnumShape(Schema schema) {
        for (Object symbol : SpecificData.get().getClass(schema).getEnumConstants()) {
            symbols.put(symbol.toString(), symbol);
        }
        unknown = symbols.get(schema.getEnumDefault());
    }

    @Override
    public void write(Object value, JsonGenerator to) throws IOException {
        to.writeString(value.toString());
    }

    @Override
    public Object read(JsonParser from) throws IOException, MalformedLineException {
        if (from.currentToken() != JsonToken.VALUE_STRING) {
            throw new MalformedLineException(
                    WRONG_TYPE, "", "must be one of its symbols as a text, not " + Scalar.found(from) + ".");
        }
        return symbols.getOrDefault(from.getText(), unknown);
    }
}
