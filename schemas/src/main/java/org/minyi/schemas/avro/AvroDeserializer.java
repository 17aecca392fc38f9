package org.minyi.schemas.avro;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;

/**
 * Reads records in Confluent's wire format; may be shared by threads.
 *
 * <p>Throws {@link UndecodableException} for bytes that are no record, and a {@link
 * org.minyi.schemas.registry.RegistryException} where the registry cannot be asked, which says nothing about the bytes.
 */
public final class AvroDeserializer<T extends IndexedRecord> implements Deserializer<T> {
    private ThreadLocal<RecordReader<T>> readers = ThreadLocal.withInitial(Unconfigured::reader);

    /** To be configured by Kafka with {@link SchemaSettings}. */
    public AvroDeserializer() {}

    private AvroDeserializer(RegistryClient registry, ReadAs<T> readAs) {
        use(registry, readAs);
    }

    /** Reads into this class, whatever {@code specific.avro.reader} says. */
    public static <T extends SpecificRecord> AvroDeserializer<T> of(Class<T> type, RegistryClient registry) {
        return new AvroDeserializer<>(registry, ReadAs.type(type));
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        SchemaSettings settings = SchemaSettings.from(properties);
        use(RegistryClient.shared(settings), settings.specificReader() ? ReadAs.named() : ReadAs.generic());
    }

    private void use(RegistryClient registry, ReadAs<T> readAs) {
        readers = ThreadLocal.withInitial(() -> new RecordReader<>(registry, readAs));
    }

    /** The record of the frame; null for null, a tombstone. */
    @Override
    public T deserialize(String topic, byte[] frame) {
        return frame == null ? null : readers.get().read(frame);
    }
}
