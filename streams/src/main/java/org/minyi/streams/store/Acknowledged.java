package org.minyi.streams.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;

/** Up to which offset the broker has what was written into each partition of the changelogs. */
public final class Acknowledged implements ProducerInterceptor<byte[], byte[]> {

    private static final String OFFSETS = "minyi.acknowledged.offsets";
    private static final String CHANGELOG = "-changelog";

    private Map<TopicPartition, Long> offsets = Map.of();

    /** The settings of streams whose stores ask for it. */
    public static Map<String, Object> settings() {
        return Map.of(
                StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG),
                Acknowledged.class.getName(),
                StreamsConfig.producerPrefix(OFFSETS),
                new ConcurrentHashMap<TopicPartition, Long>());
    }

    /** The last offset of a changelog's partition that streams with those settings have written, if they have written any. */
    static Optional<Long> last(Map<String, Object> settings, TopicPartition changelog) {
        return Optional.ofNullable(
                offsets(settings, StreamsConfig.producerPrefix(OFFSETS)).get(changelog));
    }

    @Override
    public void configure(Map<String, ?> settings) {
        offsets = offsets(settings, OFFSETS);
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        if (exception == null && metadata.hasOffset() && metadata.topic().endsWith(CHANGELOG)) {
            offsets.put(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset());
        }
    }

    @Override
    public void close() {
        // The offsets belong to the streams, which make a new producer when one of them fails.
    }

    @SuppressWarnings("unchecked")
    private static Map<TopicPartition, Long> offsets(Map<String, ?> settings, String key) {
        return (Map<TopicPartition, Long>) settings.get(key);
    }
}
