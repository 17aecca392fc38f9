package org.minyi.workbench.load;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.workbench.desk.KafkaInlet;

/** Sends to the topics. */
final class KafkaOutlet implements Outlet {

    private final KafkaInlet inlet;
    private final Formats formats;
    private final Map<Topic<?, ?>, Serializer<? extends SpecificRecord>> serializers = new HashMap<>();

    KafkaOutlet(KafkaClients clients, Formats formats) {
        this.inlet = new KafkaInlet(clients.producer(), formats, sent -> {});
        this.formats = formats;
    }

    @Override
    public void event(Topic<?, ?> topic, byte[] key, SpecificRecord event) {
        inlet.raw(topic, key, serializer(topic).serialize(topic.name(), event));
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        inlet.raw(topic, key, value);
    }

    @Override
    public void reject(Reject reject) {
        event(Topics.REJECTS, bytes(reject.getKey()), reject);
    }

    @Override
    public void close() {
        inlet.close();
    }

    /** Each topic has one class of values, and events of that class only come here for it. */
    @SuppressWarnings("unchecked")
    private Serializer<SpecificRecord> serializer(Topic<?, ?> topic) {
        return (Serializer<SpecificRecord>)
                serializers.computeIfAbsent(topic, each -> formats.serde(each).serializer());
    }

    private static byte[] bytes(ByteBuffer key) {
        if (key == null) {
            return null;
        }
        var bytes = new byte[key.remaining()];
        key.duplicate().get(bytes);
        return bytes;
    }
}
