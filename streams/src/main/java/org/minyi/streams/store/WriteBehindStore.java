package org.minyi.streams.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A logged store whose changes wait in memory until the transaction is committed, and which need not look for a key that
 * never was put.
 *
 * <p>Streams calls {@link #flushCache} right before each commit: what is fresh goes into the changelog, so that it, the input
 * offsets and what was forwarded commit or abort together. It goes to the disk at the first call after that, which comes only
 * when the commit was made, and with it how far the changelog is on the disk. So the disk never holds what was not
 * committed, and a crash costs what was written last and not the store. Nothing is ever deleted: so a changelog may be read
 * on from any offset, however long ago it was reached, and leads to the same values. Everything in memory belongs to the running
 * transaction or the one before: {@code init}, {@code close} and {@code clearCache} empty it, because after a commit that
 * timed out Streams revives this very object and replays the input. This stands on internal types of Streams; a test fails if
 * an upgrade stops calling it.
 */
public final class WriteBehindStore<V> extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBehindStore.class);
    private static final int MOST_FRESH = 10_000;
    private static final int MOST_UNCOMMITTED = 3 * MOST_FRESH;

    private final Codec<V> codec;
    private final Map<Bytes, V> fresh = new HashMap<>();
    private final Map<Bytes, byte[]> logged = new HashMap<>();
    private final Runnable flushing = this::flushOwn;
    private boolean committing;
    private long newest;
    private InternalProcessorContext<?, ?> context;
    private KeyFilter known;
    private String lastKey;
    private Bytes lastBytes;

    WriteBehindStore(KeyValueStore<Bytes, byte[]> wrapped, Codec<V> codec) {
        super(wrapped);
        this.codec = codec;
    }

    /** Builds a persistent, logged store of that name. */
    public static <V> StoreBuilder<WriteBehindStore<V>> builder(String name, Codec<V> codec) {
        var supplier = SurvivingRocksDb.named(name);
        return new LoggedBuilder<>(
                Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray()),
                () -> new WriteBehindStore<>(supplier.get(), codec));
    }

    /** The value of a key, as the running transaction sees it. */
    public Optional<V> get(String key) {
        settle();
        var name = bytes(key);
        return known().mayContain(name.get()) ? Optional.ofNullable(value(name)) : Optional.empty();
    }

    private V value(Bytes name) {
        var live = fresh.get(name);
        if (live != null) {
            return live;
        }
        var bytes = logged.get(name);
        if (bytes == null) {
            bytes = wrapped().get(name);
        }
        return bytes == null ? null : codec.decode(bytes);
    }

    /** Keeps a value until the commit writes it. */
    public void put(String key, V value) {
        settle();
        var name = bytes(key);
        known().add(name.get());
        keep(name, value);
    }

    private void keep(Bytes name, V value) {
        if (fresh.isEmpty()) {
            OneFlush.needs(flushing);
            see(context.recordContext());
        }
        fresh.put(name, value);
        // Within one transaction it does not matter when a change is sent; memory does.
        if (fresh.size() >= MOST_FRESH) {
            flushOwn();
            if (logged.size() >= MOST_UNCOMMITTED) {
                context.commit();
            }
        }
    }

    /** Between records it tells the clock of this machine, which may be ahead of what the broker takes. */
    private void see(ProcessorRecordContext at) {
        if (at.topic() != null) {
            newest = Math.max(newest, at.timestamp());
        }
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        forget();
        this.context = (InternalProcessorContext<?, ?>) context;
        super.init(context, root);
    }

    @Override
    public void flushCache() {
        settle();
        OneFlush.all();
        flushOwn();
        committing = true;
    }

    /** Sends what is fresh to the changelog. */
    private void flushOwn() {
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach((key, value) -> {
            var bytes = codec.encode(value);
            context.logChange(
                    name(), key, bytes, newest, new RecordHeaders(), wrapped().getPosition());
            logged.put(key, bytes);
        });
        fresh.clear();
    }

    /** Whoever is called after a flush lives on after the commit: what was flushed then is committed, and goes to the disk. */
    private void settle() {
        if (committing) {
            writeCommitted();
        }
    }

    private void writeCommitted() {
        committing = false;
        if (logged.isEmpty()) {
            return;
        }
        List<KeyValue<Bytes, byte[]>> writes = new ArrayList<>(logged.size());
        logged.forEach((key, value) -> writes.add(KeyValue.pair(key, value)));
        wrapped().putAll(writes);
        logged.clear();
        var changelog = new TopicPartition(
                context.changelogFor(name()), context.taskId().partition());
        Acknowledged.last(context.appConfigs(), changelog)
                .ifPresent(offset -> wrapped().commit(Map.of(changelog, offset)));
    }

    /** A store that was never written to the disk is read in from the beginning, and its task is as sound as any. */
    @Override
    public Long committedOffset(TopicPartition changelog) {
        var offset = super.committedOffset(changelog);
        return offset == null ? Long.valueOf(OffsetCheckpoint.OFFSET_UNKNOWN) : offset;
    }

    /** Streams says so once what was flushed is committed, before it closes the store in order or hands it on. */
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        settle();
        super.commit(changelogOffsets);
    }

    @Override
    public void clearCache() {
        forget();
    }

    @Override
    public void close() {
        forget();
        super.close();
    }

    /** What is restored comes from other hands, so the filter goes too. */
    private void forget() {
        fresh.clear();
        logged.clear();
        committing = false;
        known = null;
    }

    private KeyFilter known() {
        if (known == null) {
            known = isEmpty() ? ofEmpty() : KeyFilter.passing();
        }
        return known;
    }

    private boolean isEmpty() {
        try (var all = wrapped().all()) {
            return !all.hasNext();
        }
    }

    /**
     * Complete when the very first record of the topic is at hand. An empty store further on is one that has refused
     * everything so far, or has lost everything: it lets all pass.
     */
    private KeyFilter ofEmpty() {
        var at = context.recordMetadata();
        if (at.isPresent() && at.get().offset() == 0) {
            return KeyFilter.empty();
        }
        at.ifPresent(record -> LOG.warn(
                "the store {} of task {} is empty at offset {} of {}",
                name(),
                context.taskId(),
                record.offset(),
                record.topic()));
        return KeyFilter.passing();
    }

    /** Mostly it is the key of the call before: what was looked up is put. */
    private Bytes bytes(String key) {
        if (!key.equals(lastKey)) {
            lastKey = key;
            lastBytes = Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
        }
        return lastBytes;
    }
}
