package org.minyi.workbench.desk;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.minyi.schemas.Topic;
import org.minyi.streams.Formats;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.stack.StackException;

/** Sends generated events into their topics, acknowledged by the broker when it is closed. */
public final class KafkaInlet implements Inlet, AutoCloseable {

    private static final int EVERY = 10_000;

    private final Producer<byte[], byte[]> producer;
    private final Formats formats;
    private final LongConsumer sent;
    private final Map<Topic<?, ?>, Serializer<?>> serializers = new HashMap<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private long count;

    /** Sends through this producer and tells now and then how many have been sent. */
    public KafkaInlet(Producer<byte[], byte[]> producer, Formats formats, LongConsumer sent) {
        this.producer = producer;
        this.formats = formats;
        this.sent = sent;
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        raw(topic, key.getBytes(StandardCharsets.UTF_8), serializer(topic).serialize(topic.name(), event));
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        failIfBroken();
        producer.send(new ProducerRecord<>(topic.name(), key, value), (at, broken) -> {
            if (broken != null) {
                failure.compareAndSet(null, broken);
            }
        });
        if (++count % EVERY == 0) {
            sent.accept(count);
        }
    }

    /** How many records have been sent. */
    public long count() {
        return count;
    }

    /** Returns when the broker has acknowledged everything sent. */
    public void flush() {
        producer.flush();
        failIfBroken();
    }

    @Override
    public void close() {
        producer.close();
        failIfBroken();
    }

    @SuppressWarnings("unchecked")
    private <V extends SpecificRecord> Serializer<V> serializer(Topic<String, V> topic) {
        return (Serializer<V>)
                serializers.computeIfAbsent(topic, each -> formats.serde(topic).serializer());
    }

    private void failIfBroken() {
        var broken = failure.get();
        if (broken != null) {
            throw new StackException("The broker refused an event: " + broken.getMessage(), broken);
        }
    }
}
