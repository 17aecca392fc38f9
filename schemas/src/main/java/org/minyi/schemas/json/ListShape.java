package org.minyi.schemas.json;

import static org.minyi.schemas.json.MalformedLineException.Reason.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists of values of one shape. */
record ListShape(Shape element) implements Shape {

    @Override
    public void write(Object value, JsonGenerator to) throws IOException {
        to.writeStartArray();
        for (Object each : (List<?>) value) {
            element.write(each, to);
        }
        to.writeEndArray();
    }

    @Override
    public Object read(JsonParser from) throws IOException, MalformedLineException {
        if (from.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedLineException(WRONG_TYPE, "", "must be a list, not " + Scalar.found(from) + ".");
        }
        List<Object> values = new ArrayList<>();
        while (from.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read(from));
        }
        return values;
    }
}
