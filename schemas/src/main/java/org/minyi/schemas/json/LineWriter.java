package org.minyi.schemas.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Writes a record with what has to stand beside it. */
final class LineWriter {

    private static final SerializedString TOPIC = new SerializedString("topic");
    private static final SerializedString EVENT = new SerializedString("event");

    private final Map<String, RecordShape> shapes;

    LineWriter(Map<String, RecordShape> shapes) {
        this.shapes = shapes;
    }

    void write(Line line, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeFieldName(TOPIC);
        to.writeString(line.topic().name());
        if (line instanceof Line.OfEvent event) {
            write(event, to);
        } else if (line instanceof Line.OfBytes bytes) {
            write(bytes, to);
        }
        to.writeEndObject();
    }

    private void write(Line.OfEvent line, JsonGenerator to) throws IOException {
        var own = OwnKey.of(line.topic()).of(line.event());
        if (line.key() == null) {
            to.writeNullField("key");
        } else if (!Arrays.equals(own, line.key())) {
            writeKey(line.key(), to);
        }
        to.writeFieldName(EVENT);
        shapes.get(line.topic().name()).write(line.event(), to);
    }

    private static void write(Line.OfBytes line, JsonGenerator to) throws IOException {
        if (line.key() != null) {
            writeKey(line.key(), to);
        }
        if (line.value() == null) {
            to.writeNullField("bytes");
        } else {
            to.writeBinaryField("bytes", line.value());
        }
    }

    private static void writeKey(byte[] key, JsonGenerator to) throws IOException {
        try {
            to.writeStringField(
                    "key",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(key))
                            .toString());
        } catch (CharacterCodingException notText) {
            to.writeBinaryField("keyBytes", key);
        }
    }
}
