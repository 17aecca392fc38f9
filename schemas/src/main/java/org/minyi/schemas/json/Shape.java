package org.minyi.schemas.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** How the values of one Avro schema stand in JSON. */
interface Shape {

    /** Writes a value, which is not null. */
    void write(Object value, JsonGenerator to) throws IOException;

    /** Reads the value that begins with the parser's current token, which is not null. */
    Object read(JsonParser from) throws IOException, MalformedLineException;
}
