package org.minyi.schemas.avro;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaPolicy;
import org.minyi.schemas.registry.SchemaSettings;

/**
 * Writes records in Confluent's wire format; may be shared by threads.
 *
 * <p>It never registers a schema by default, unlike Confluent's: a contract that changes because somebody started a
 * producer is no contract.
 */
public final class AvroSerializer<T extends IndexedRecord> implements Serializer<T> {
    private ThreadLocal<RecordWriter> writers = ThreadLocal.withInitial(Unconfigured::writer);

    /** To be configured by Kafka with {@link SchemaSettings}. */
    public AvroSerializer() {}

    public AvroSerializer(RegistryClient registry, SchemaPolicy policy, boolean isKey) {
        use(registry, policy, isKey);
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        SchemaSettings settings = SchemaSettings.from(properties);
        use(RegistryClient.shared(settings), settings.policy(), isKey);
    }

    private void use(RegistryClient registry, SchemaPolicy policy, boolean isKey) {
        SubjectIds ids = new SubjectIds(registry, policy, isKey);
        writers = ThreadLocal.withInitial(() -> new RecordWriter(ids));
    }

    /** The frame of the record; null, a tombstone, for null. */
    @Override
    public byte[] serialize(String topic, T record) {
        return record == null ? null : writers.get().write(topic, record);
    }
}
