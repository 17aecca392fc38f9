package org.minyi.workbench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Sha256;

/** 64 bits that stand for what a record says, whenever it was read; the first of its SHA-256. */
final class Fingerprint {

    private static final String READ_AT = "ingestedAt";

    private final MessageDigest digest = Sha256.begin();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private BinaryEncoder encoder;

    /** Of an event under that key; when it was ingested does not matter. */
    long of(byte[] key, SpecificRecord event) {
        var readAt = event.getSchema().getField(READ_AT);
        if (readAt == null) {
            return of(key, encoded(event));
        }
        var was = event.get(readAt.pos());
        event.put(readAt.pos(), Instant.EPOCH);
        try {
            return of(key, encoded(event));
        } finally {
            event.put(readAt.pos(), was);
        }
    }

    /** Of bytes under that key. */
    long of(byte[] key, byte[] value) {
        if (key != null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(key.length).array());
            digest.update(key);
        }
        return ByteBuffer.wrap(value == null ? digest.digest() : digest.digest(value))
                .getLong();
    }

    /** Of a row that was kept aside: where it stood, what it was and why. */
    long of(Reject reject) {
        var where =
                reject.getTopic() + "\n" + reject.getOffset() + "\n" + reject.getReason() + "\n" + reject.getField();
        var value = reject.getValue() == null
                ? new byte[0]
                : new byte[reject.getValue().remaining()];
        if (reject.getValue() != null) {
            reject.getValue().duplicate().get(value);
        }
        return of(where.getBytes(StandardCharsets.UTF_8), value);
    }

    private byte[] encoded(SpecificRecord event) {
        bytes.reset();
        encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
        try {
            writer(event.getSchema()).write(event, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecificDatumWriter<SpecificRecord> writer(Schema schema) {
        return new SpecificDatumWriter<>(schema);
    }
}
