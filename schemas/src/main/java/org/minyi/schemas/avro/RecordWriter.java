package org.minyi.schemas.avro;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Writes records as frames; owned by one thread, so that its buffer and encoder serve every record. */
final class RecordWriter {
    private final SubjectIds ids;
    private final FrameBuffer buffer = new FrameBuffer();
    private final Map<Target, Prepared> prepared = new HashMap<>();
    private BinaryEncoder encoder;
    private Prepared last;

    /** What is written where. */
    private record Target(String topic, Schema schema) {
        boolean is(String otherTopic, Schema otherSchema) {
            return schema == otherSchema && topic.equals(otherTopic);
        }
    }

    /** All that a record of one target needs. */
    private record Prepared(Target target, int id, DatumWriter<IndexedRecord> writer) {}

    RecordWriter(SubjectIds ids) {
        this.ids = ids;
    }

    byte[] write(String topic, IndexedRecord record) {
        Prepared ready = readyFor(topic, record);
        buffer.start(ready.id);
        try {
            encoder = EncoderFactory.get().binaryEncoder(buffer, encoder);
            ready.writer.write(record, encoder);
            encoder.flush();
            return buffer.frame();
        } catch (IOException | RuntimeException failed) {
            // An encoder that is used again would first write what is left of this record.
            encoder = null;
            String name = record.getSchema().getFullName();
            throw new SerializationException("A " + name + " for " + topic + " cannot be written.", failed);
        }
    }

    private Prepared readyFor(String topic, IndexedRecord record) {
        if (last == null || !last.target.is(topic, record.getSchema())) {
            Target target = new Target(topic, record.getSchema());
            last = prepared.computeIfAbsent(target, unused -> prepare(target, record));
        }
        return last;
    }

    private Prepared prepare(Target target, IndexedRecord record) {
        int id = ids.idOf(target.topic, target.schema);
        if (record instanceof SpecificRecord) {
            SpecificData model = SpecificData.getForClass(record.getClass());
            return new Prepared(target, id, new SpecificDatumWriter<>(target.schema, model));
        }
        return new Prepared(target, id, new GenericDatumWriter<>(target.schema, GenericData.get()));
    }
}
