package org.minyi.schemas.avro;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.minyi.schemas.registry.RegistryClient;

/** Reads frames as records; owned by one thread, so that its decoder and its readers serve every record. */
final class RecordReader<T> {
    private final RegistryClient registry;
    private final ReadAs<T> readAs;
    private final Map<Integer, DatumReader<T>> readers = new HashMap<>();
    private BinaryDecoder decoder;
    private DatumReader<T> last;
    private int lastId = -1;

    RecordReader(RegistryClient registry, ReadAs<T> readAs) {
        this.registry = registry;
        this.readAs = readAs;
    }

    T read(byte[] frame) {
        DatumReader<T> reader = readerFor(WireFormat.schemaId(frame));
        T record = decode(reader, frame);
        requireEnd();
        return record;
    }

    private T decode(DatumReader<T> reader, byte[] frame) {
        int length = frame.length - WireFormat.HEADER_BYTES;
        decoder = DecoderFactory.get().binaryDecoder(frame, WireFormat.HEADER_BYTES, length, decoder);
        try {
            return reader.read(null, decoder);
        } catch (SecurityException untrusted) {
            // This program's own mistake: to call every record undecodable would lose them all.
            throw untrusted;
        } catch (IOException | RuntimeException corrupt) {
            throw new UndecodableException("Not a record of schema id " + lastId + ": " + corrupt, corrupt);
        }
    }

    private void requireEnd() {
        if (decoder.remainingBytes() != 0) {
            throw new UndecodableException("Bytes follow after the record of schema id " + lastId + ".");
        }
    }

    private DatumReader<T> readerFor(int id) {
        if (last == null || id != lastId) {
            last = readers.computeIfAbsent(id, this::readerOf);
            lastId = id;
        }
        return last;
    }

    private DatumReader<T> readerOf(int id) {
        Schema writer = registry.schemaById(id)
                .orElseThrow(() -> new UndecodableException("The registry knows no schema with id " + id + "."));
        return readAs.reader(writer);
    }
}
