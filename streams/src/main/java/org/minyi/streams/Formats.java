package org.minyi.streams;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;
import org.minyi.schemas.Topic;
import org.minyi.schemas.avro.UndecodableException;
import org.minyi.streams.accept.Decoder;

/** How values are written and read: by the configured Avro serde, under Confluent's wire format and property names. */
public final class Formats {

    private final Class<?> serdeClass;
    private final Map<String, Object> settings;

    /** Uses that serde class, configured with these registry settings. */
    public Formats(Class<?> serdeClass, Map<String, ?> registry) {
        this.serdeClass = serdeClass;
        this.settings = new HashMap<>(registry);
        // Whichever serde it is, records are read into the generated classes.
        settings.put("specific.avro.reader", true);
    }

    /** The formats that the configuration asks for. */
    public static Formats of(FeedbackConfig config) {
        return new Formats(config.avroSerde(), config.registry());
    }

    /** A serde for the values of a topic, also where they stand in another that is made like it. */
    @SuppressWarnings("unchecked")
    public <V extends SpecificRecord> Serde<V> serde(Topic<?, V> topic) {
        var serde = (Serde<V>) Utils.newInstance(serdeClass);
        serde.configure(settings, false);
        return new SerdeOfTopic<>(serde, topic);
    }

    /** A reader of facts that tells bytes at fault from a registry at fault. */
    public <V extends SpecificRecord> Decoder<V> decoder(Topic<?, V> topic) {
        var deserializer = serde(topic).deserializer();
        return bytes -> {
            try {
                return deserializer.deserialize(topic.name(), bytes);
            } catch (SerializationException e) {
                if (isOfRegistry(e)) {
                    throw e;
                }
                throw new Decoder.Undecodable(e.getMessage());
            }
        };
    }

    /** Makes of values the bytes that stand in a topic, again and again; it may be shared by threads. */
    public <V extends SpecificRecord> Function<SpecificRecord, byte[]> writer(Topic<?, V> topic) {
        var serializer = serde(topic).serializer();
        return value -> serializer.serialize(topic.name(), topic.valueType().cast(value));
    }

    /** The bytes of a value as it stands in a topic. */
    public <V extends SpecificRecord> byte[] bytes(Topic<?, V> topic, V value) {
        try (var serde = serde(topic)) {
            return serde.serializer().serialize(topic.name(), value);
        }
    }

    /** Confluent's deserializer wraps a failed call of the registry like this; bytes that are cut off end in an EOF. */
    private static boolean isOfRegistry(SerializationException e) {
        return !(e instanceof UndecodableException)
                && e.getCause() instanceof IOException
                && !(e.getCause() instanceof EOFException);
    }
}
