package org.minyi.streams;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.minyi.schemas.Topic;
import org.minyi.schemas.avro.UndecodableException;

/** A serde that looks schemas up under the name of one topic, whatever topic its bytes stand in, and reads its records only. */
record SerdeOfTopic<V extends SpecificRecord>(Serde<V> serde, Topic<?, V> topic) implements Serde<V> {

    @Override
    public Serializer<V> serializer() {
        var serializer = serde.serializer();
        return (another, value) -> serializer.serialize(topic.name(), value);
    }

    /** A good record of another topic is read as what it is: here it is as little use as noise. */
    @Override
    public Deserializer<V> deserializer() {
        var deserializer = serde.deserializer();
        return (another, bytes) -> {
            Object value = deserializer.deserialize(topic.name(), bytes);
            if (value != null && !topic.valueType().isInstance(value)) {
                throw new UndecodableException(
                        "A " + value.getClass().getSimpleName() + ", which is no record of " + topic.name() + ".");
            }
            return topic.valueType().cast(value);
        };
    }

    @Override
    public void close() {
        serde.close();
    }
}
