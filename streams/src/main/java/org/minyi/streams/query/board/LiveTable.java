package org.minyi.streams.query.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.minyi.schemas.Topic;
import org.minyi.streams.query.problem.NotReadyException;
import org.minyi.streams.store.SurvivingRocksDb;

/**
 * A compacted public topic as a whole table on every instance, kept as the bytes that stand in the topic.
 *
 * <p>It ends with the topic: a tombstone deletes a row.
 */
public final class LiveTable<V extends SpecificRecord> {

    private static final String NOT_YET =
            "数据正在读取，请稍后再试。 The figures are still being read in: try again in a moment, or ask another instance";

    private final Topic<String, V> topic;
    private final String store;
    private final Serde<V> serde;
    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
    private volatile KafkaStreams streams;
    private final AtomicLong changes = new AtomicLong();
    private volatile Consumer<String> onRow = key -> {};
    private volatile Runnable onChange = () -> {};

    /** A table of that topic in a store of that name. */
    public LiveTable(Topic<String, V> topic, String store, Serde<V> serde) {
        this.topic = topic;
        this.store = store;
        this.serde = serde;
    }

    /** The topic that it shows. */
    public Topic<String, V> topic() {
        return topic;
    }

    /** Adds the table to a topology. */
    public void readInto(StreamsBuilder builder) {
        var rows = Stores.keyValueStoreBuilder(SurvivingRocksDb.table(store), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
        builder.addGlobalStore(
                rows,
                topic.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(store + "-rows"),
                Reading::new);
    }

    /** Serves from these streams once they run. */
    void serveFrom(KafkaStreams streams) {
        this.streams = streams;
    }

    /** Tells the key of every row that changes, in the thread that reads the topic, which must not be held up. */
    void onRow(Consumer<String> listener) {
        onRow = listener;
    }

    /** How often a row has changed while this was running. */
    long changes() {
        return changes.get();
    }

    /** Tells of every change of a row, in the thread that reads the topic, which must not be held up. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Up to which offset a partition has certainly been read, when nothing has been read since the start. */
    void restoredUpTo(int partition, long offset) {
        positions.merge(partition, offset, Math::max);
    }

    /** The offset of a partition that is read next. */
    long position(int partition) {
        return positions.getOrDefault(partition, 0L);
    }

    /** The row of that key, as it stands in the topic. */
    Optional<byte[]> row(String key) {
        return Optional.ofNullable(rows().get(key));
    }

    /** The keys from the first to before the second, in order. */
    List<String> keys(String from, String before) {
        var keys = new ArrayList<String>();
        try (var range = rows().range(from, before)) {
            range.forEachRemaining(row -> keys.add(row.key));
        }
        return keys;
    }

    /** The first key from the one to before the other. */
    Optional<String> firstKey(String from, String before) {
        try (var range = rows().range(from, before)) {
            return range.hasNext() ? Optional.of(range.peekNextKey()) : Optional.empty();
        }
    }

    /** All rows whose bytes make sense. */
    List<V> readable() {
        var list = new ArrayList<V>();
        try (var all = rows().all()) {
            all.forEachRemaining(row -> readable(row.value).ifPresent(list::add));
        }
        return list;
    }

    private Optional<V> readable(byte[] bytes) {
        try {
            return Optional.of(decoded(bytes));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private ReadOnlyKeyValueStore<String, byte[]> rows() {
        if (streams == null) {
            throw new NotReadyException(NOT_YET);
        }
        try {
            return streams.store(StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.keyValueStore()));
        } catch (InvalidStateStoreException e) {
            throw new NotReadyException(NOT_YET);
        } catch (IllegalStateException e) {
            throw new NotReadyException("本实例已停止。 This instance has ended: ask another, or start it again");
        }
    }

    /** What a row says. */
    V decoded(byte[] bytes) {
        return serde.deserializer().deserialize(topic.name(), bytes);
    }

    private final class Reading implements Processor<String, byte[], Void, Void> {

        private ProcessorContext<Void, Void> context;
        private KeyValueStore<String, byte[]> rows;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            this.context = context;
            this.rows = context.getStateStore(store);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            rows.put(record.key(), record.value());
            context.recordMetadata().ifPresent(at -> positions.put(at.partition(), at.offset() + 1));
            changes.incrementAndGet();
            onRow.accept(record.key());
            onChange.run();
        }
    }
}
