package org.minyi.schemas.avro;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.minyi.schemas.Topic;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaPolicy;
import org.minyi.schemas.registry.SchemaSettings;

/** Both directions of Confluent's wire format for the values of a topic. */
public final class AvroSerde<T extends IndexedRecord> implements Serde<T> {
    private final AvroSerializer<T> serializer;
    private final AvroDeserializer<T> deserializer;

    /** To be configured by Kafka with {@link SchemaSettings}. */
    public AvroSerde() {
        this(new AvroSerializer<>(), new AvroDeserializer<>());
    }

    private AvroSerde(AvroSerializer<T> serializer, AvroDeserializer<T> deserializer) {
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    /** The topic's values, whose schema must have been registered. */
    public static <V extends SpecificRecord> AvroSerde<V> of(Topic<?, V> topic, RegistryClient registry) {
        return of(topic.valueType(), registry, SchemaPolicy.LOOK_UP);
    }

    public static <V extends SpecificRecord> AvroSerde<V> of(
            Class<V> type, RegistryClient registry, SchemaPolicy policy) {
        return new AvroSerde<>(new AvroSerializer<>(registry, policy, false), AvroDeserializer.of(type, registry));
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        serializer.configure(properties, isKey);
        deserializer.configure(properties, isKey);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
