package org.minyi.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic as one typed declaration, used by those who write it and those who read it.
 *
 * @param <K> the key, a string or raw bytes
 * @param <V> the value, a generated Avro class
 * @param name {@code <domain>.<internal or public>.<what>.v<version>}
 * @param writer who writes it
 * @param partitions how many the topic is created with; of facts fixed for good, since keys must stay where they are
 */
public record Topic<K, V extends SpecificRecord>(
        String name, Class<K> keyType, Class<V> valueType, Kind kind, Writer writer, int partitions) {

    private static final int LARGEST_WRAPPED_BYTES = 4 << 20;

    /** How long a compacted topic still says that a row was taken off. */
    public static final Duration DELETIONS_KEPT = Duration.ofDays(30);

    /** What a topic keeps. */
    public enum Kind {
        /** Every record for ever, stamped with its arrival. */
        FACTS,
        /** The latest record of each key. */
        COMPACTED
    }

    /** Who owns a topic and writes it. */
    public enum Writer {
        /** The systems of the city, through connectors. */
        SOURCES("sources"),
        /** Minyi alone. */
        MINYI("minyi");

        private final String text;

        Writer(String text) {
            this.text = text;
        }

        /** In a word. */
        public String text() {
            return text;
        }
    }

    public static <V extends SpecificRecord> Topic<String, V> facts(String name, Class<V> valueType, int partitions) {
        return new Topic<>(name, String.class, valueType, Kind.FACTS, Writer.SOURCES, partitions);
    }

    public static <V extends SpecificRecord> Topic<String, V> compacted(
            String name, Class<V> valueType, int partitions) {
        return new Topic<>(name, String.class, valueType, Kind.COMPACTED, Writer.MINYI, partitions);
    }

    /** Facts whose keys stay the bytes they were, because they cannot be trusted to be text. */
    public static <V extends SpecificRecord> Topic<byte[], V> rawFacts(
            String name, Class<V> valueType, int partitions) {
        return new Topic<>(name, byte[].class, valueType, Kind.FACTS, Writer.MINYI, partitions);
    }

    /** The same topic, written by another. */
    public Topic<K, V> writtenBy(Writer another) {
        return new Topic<>(name, keyType, valueType, kind, another, partitions);
    }

    /** The same topic under another name. */
    public Topic<K, V> named(String another) {
        return new Topic<>(another, keyType, valueType, kind, writer, partitions);
    }

    /** Whether others may subscribe: such a topic carries no personal data. */
    public boolean isPublic() {
        return name.contains(".public.");
    }

    /** The value's schema as this build knows it. */
    public Schema valueSchema() {
        return SpecificData.get().getSchema(valueType);
    }

    /** The subject of the value's schema in the registry, by Confluent's TopicNameStrategy. */
    public String valueSubject() {
        return name + "-value";
    }

    /**
     * The topic's configuration on the broker.
     *
     * <p>Facts are stamped on arrival and never deleted: with the default retention a replayed year, whose event times
     * are long past, would be gone within minutes. Whoever has read a compacted topic and reads on from there within
     * {@link #DELETIONS_KEPT} misses no row that was taken off.
     */
    public Map<String, String> configs() {
        Map<String, String> configs = new LinkedHashMap<>();
        switch (kind) {
            case FACTS -> {
                configs.put("cleanup.policy", "delete");
                configs.put("retention.ms", "-1");
                configs.put("retention.bytes", "-1");
                configs.put("message.timestamp.type", "LogAppendTime");
            }
            case COMPACTED -> {
                configs.put("cleanup.policy", "compact");
                configs.put("delete.retention.ms", Long.toString(DELETIONS_KEPT.toMillis()));
            }
        }
        if (keyType == byte[].class) {
            // It wraps whole records of other topics, each of which may be as large as a broker's default allows.
            configs.put("max.message.bytes", Integer.toString(LARGEST_WRAPPED_BYTES));
        }
        return Map.copyOf(configs);
    }

    /** What an administrator creates: the topic with its default number of partitions. */
    public NewTopic newTopic(short replicationFactor) {
        return newTopic(partitions, replicationFactor);
    }

    public NewTopic newTopic(int partitions, short replicationFactor) {
        return new NewTopic(name, partitions, replicationFactor).configs(configs());
    }

    @Override
    public String toString() {
        return name;
    }
}
