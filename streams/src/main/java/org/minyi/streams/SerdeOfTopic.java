package org.minyi.streams;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A serde that looks schemas up under the name of one topic, whatever topic its bytes stand in. */
record SerdeOfTopic<V>(Serde<V> serde, String topic) implements Serde<V> {

    @Override
    public Serializer<V> serializer() {
        var serializer = serde.serializer();
        return (another, value) -> serializer.serialize(topic, value);
    }

    @Override
    public Deserializer<V> deserializer() {
        var deserializer = serde.deserializer();
        return (another, bytes) -> deserializer.deserialize(topic, bytes);
    }

    @Override
    public void close() {
        serde.close();
    }
}
