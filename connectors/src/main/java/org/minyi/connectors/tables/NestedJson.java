package org.minyi.connectors.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;

/** Maps, lists and records inside a record, as JSON; the fields have the names they have in the contract. */
final class NestedJson {

    private static final JsonFactory JSON = new JsonFactory();

    private NestedJson() {}

    static String text(Object value) {
        var text = new StringWriter();
        try (var to = JSON.createGenerator(text)) {
            write(value, to);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator to) throws IOException {
        if (value instanceof IndexedRecord record) {
            writeRecord(record, to);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, to);
        } else if (value instanceof Collection<?> list) {
            writeList(list, to);
        } else {
            writeScalar(value, to);
        }
    }

    private static void writeRecord(IndexedRecord record, JsonGenerator to) throws IOException {
        to.writeStartObject();
        for (var field : record.getSchema().getFields()) {
            to.writeFieldName(field.name());
            write(record.get(field.pos()), to);
        }
        to.writeEndObject();
    }

    private static void writeMap(Map<?, ?> map, JsonGenerator to) throws IOException {
        to.writeStartObject();
        for (var entry : map.entrySet()) {
            to.writeFieldName(entry.getKey().toString());
            write(entry.getValue(), to);
        }
        to.writeEndObject();
    }

    private static void writeList(Collection<?> list, JsonGenerator to) throws IOException {
        to.writeStartArray();
        for (var each : list) {
            write(each, to);
        }
        to.writeEndArray();
    }

    private static void writeScalar(Object value, JsonGenerator to) throws IOException {
        if (value == null) {
            to.writeNull();
        } else if (value instanceof Integer number) {
            to.writeNumber(number);
        } else if (value instanceof Long number) {
            to.writeNumber(number);
        } else if (value instanceof Double number) {
            to.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            to.writeBoolean(bool);
        } else {
            to.writeString(value.toString());
        }
    }
}
