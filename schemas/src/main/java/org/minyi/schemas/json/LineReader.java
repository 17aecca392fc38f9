package org.minyi.schemas.json;

import static org.minyi.schemas.json.MalformedLineException.Reason.DUPLICATE_FIELD;
import static org.minyi.schemas.json.MalformedLineException.Reason.MISSING_FIELD;
import static org.minyi.schemas.json.MalformedLineException.Reason.NOT_JSON;
import static org.minyi.schemas.json.MalformedLineException.Reason.UNKNOWN_FIELD;
import static org.minyi.schemas.json.MalformedLineException.Reason.UNKNOWN_TOPIC;
import static org.minyi.schemas.json.MalformedLineException.Reason.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Reads one line; its parts may stand in any order. */
final class LineReader {

    /** The parts of a line. */
    private enum Part {
        topic,
        key,
        keyBytes,
        event,
        bytes
    }

    private final Map<String, RecordShape> shapes;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private OwnKey topic;
    private byte[] key;
    private byte[] bytes;
    private SpecificRecord event;
    private TokenBuffer early;

    LineReader(Map<String, RecordShape> shapes) {
        this.shapes = shapes;
    }

    Line read(JsonParser from) throws IOException, MalformedLineException {
        if (from.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedLineException(NOT_JSON, "", "The line is not a JSON object.");
        }
        while (from.nextToken() != JsonToken.END_OBJECT) {
            read(part(from.currentName()), from);
        }
        if (from.nextToken() != null) {
            throw new MalformedLineException(NOT_JSON, "", "Something follows after the JSON object of the line.");
        }
        return line();
    }

    private Part part(String name) throws MalformedLineException {
        for (Part part : Part.values()) {
            if (part.name().equals(name)) {
                if (!parts.add(part)) {
                    throw new MalformedLineException(DUPLICATE_FIELD, name, "stands there twice.");
                }
                return part;
            }
        }
        throw new MalformedLineException(
                UNKNOWN_FIELD, name, "is none that a line has: topic, key, keyBytes, event, bytes.");
    }

    private void read(Part part, JsonParser from) throws IOException, MalformedLineException {
        boolean isNull = from.nextToken() == JsonToken.VALUE_NULL;
        try {
            switch (part) {
                case topic -> topic = topic(from);
                case key -> key = isNull ? null : text(from).getBytes(StandardCharsets.UTF_8);
                case keyBytes -> key = base64(from);
                case bytes -> bytes = isNull ? null : base64(from);
                case event -> readEvent(from);
            }
        } catch (MalformedLineException malformed) {
            throw malformed.within(part.name());
        }
    }

    private void readEvent(JsonParser from) throws IOException, MalformedLineException {
        if (topic == null) {
            early = new TokenBuffer(from);
            early.copyCurrentStructure(from);
        } else {
            event = shapes.get(topic.topic().name()).read(from);
        }
    }

    private Line line() throws IOException, MalformedLineException {
        require(Part.topic);
        if (parts.contains(Part.key) && parts.contains(Part.keyBytes)) {
            throw new MalformedLineException(DUPLICATE_FIELD, "keyBytes", "stands beside key: a record has one key.");
        }
        if (parts.contains(Part.event) && parts.contains(Part.bytes)) {
            throw new MalformedLineException(DUPLICATE_FIELD, "bytes", "stands beside event: a record has one value.");
        }
        if (parts.contains(Part.bytes)) {
            return new Line.OfBytes(topic.topic(), key, bytes);
        }
        require(Part.event);
        return ofEvent();
    }

    private Line ofEvent() throws IOException, MalformedLineException {
        if (early != null) {
            try (var from = early.asParserOnFirstToken()) {
                event = shapes.get(topic.topic().name()).read(from);
            } catch (MalformedLineException malformed) {
                throw malformed.within(Part.event.name());
            }
        }
        boolean keyed = parts.contains(Part.key) || parts.contains(Part.keyBytes);
        return new Line.OfEvent(topic.topic(), keyed ? key : topic.of(event), event);
    }

    private void require(Part part) throws MalformedLineException {
        if (!parts.contains(part)) {
            throw new MalformedLineException(MISSING_FIELD, part.name(), "is missing.");
        }
    }

    private static OwnKey topic(JsonParser from) throws IOException, MalformedLineException {
        var name = text(from);
        var known = OwnKey.BY_TOPIC.get(name);
        if (known == null) {
            throw new MalformedLineException(
                    UNKNOWN_TOPIC,
                    "",
                    "must be one of " + String.join(", ", OwnKey.BY_TOPIC.keySet()) + ", not \"" + name + "\".");
        }
        return known;
    }

    private static String text(JsonParser from) throws IOException, MalformedLineException {
        return (String) Scalar.TEXT.read(from);
    }

    private static byte[] base64(JsonParser from) throws IOException, MalformedLineException {
        try {
            return Base64.getDecoder().decode(text(from));
        } catch (IllegalArgumentException other) {
            throw new MalformedLineException(WRONG_TYPE, "", "must be bytes in Base64.");
        }
    }
}
