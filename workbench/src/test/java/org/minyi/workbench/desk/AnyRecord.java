package org.minyi.workbench.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.minyi.schemas.Topic;

/** Values of a topic with something in every field, made up from its schema. */
final class AnyRecord {

    private AnyRecord() {}

    static <V extends SpecificRecord> V of(Topic<?, V> topic, long seed) {
        var schema = topic.valueSchema();
        var bytes = new ByteArrayOutputStream();
        try {
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            for (var made : new RandomData(schema, 1, seed)) {
                new GenericDatumWriter<>(schema).write(made, encoder);
            }
            encoder.flush();
            var model = SpecificData.getForClass(topic.valueType());
            var decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
            return new SpecificDatumReader<V>(schema, schema, model).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
