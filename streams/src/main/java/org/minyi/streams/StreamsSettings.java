package org.minyi.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.minyi.streams.store.Acknowledged;
import org.minyi.streams.store.BoundedRocksDb;

/** What Kafka Streams is told: the user's client settings first, then what the guarantees rest on. */
final class StreamsSettings {

    /** A refused record of a megabyte is kept in a record a little larger. */
    private static final int LARGEST_REQUEST = 4 << 20;

    /**
     * A commit waits for the broker until there is an answer. One that times out leaves Streams with a transaction of which
     * it cannot know whether it was committed, and what it then does is not exact; see RATIONALE.md.
     */
    private static final int UNTIL_ANSWERED = Integer.MAX_VALUE;

    /** Whoever lacks no more records of a task's state may take it at once: more than a catch-up writes between commits. */
    private static final long NEAR_ENOUGH = 100_000;

    /** How many tasks an instance that has joined makes ready at a time, and how soon it is looked whether they are. */
    private static final int MADE_READY_AT_ONCE = 8;

    private static final long LOOKED_AFTER_MS = 60_000;

    private StreamsSettings() {}

    static Properties of(FeedbackConfig config) {
        var settings = new Properties();
        settings.putAll(speed(config));
        settings.putAll(sharing(config));
        settings.putAll(config.kafka());
        settings.putAll(guarantees(config));
        settings.putAll(Acknowledged.settings());
        return settings;
    }

    private static Map<String, Object> speed(FeedbackConfig config) {
        var speed = new HashMap<String, Object>();
        speed.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        speed.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitIntervalMs());
        speed.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir());
        speed.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        speed.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 1_000);
        speed.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        speed.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        speed.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
        speed.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
        return speed;
    }

    /** How instances share the work; RATIONALE.md says why so. */
    private static Map<String, Object> sharing(FeedbackConfig config) {
        var sharing = new HashMap<String, Object>();
        sharing.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbyReplicas());
        sharing.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, NEAR_ENOUGH);
        sharing.put(StreamsConfig.MAX_WARMUP_REPLICAS_CONFIG, MADE_READY_AT_ONCE);
        sharing.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, LOOKED_AFTER_MS);
        // An instance that is back within that time goes on where it was; after it the others take its tasks.
        sharing.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 15_000);
        return sharing;
    }

    private static Map<String, Object> guarantees(FeedbackConfig config) {
        var guarantees = new HashMap<String, Object>();
        guarantees.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        guarantees.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        guarantees.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        guarantees.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // Nothing here depends on the order among topics, so no task waits for an idle one.
        guarantees.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
        guarantees.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        guarantees.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), config.instanceId());
        guarantees.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), UNTIL_ANSWERED);
        guarantees.put(StreamsConfig.producerPrefix(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), UNTIL_ANSWERED);
        return guarantees;
    }
}
