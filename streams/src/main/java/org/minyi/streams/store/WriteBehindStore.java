package org.minyi.streams.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A logged store whose changes wait in memory until the transaction commits, and which need not look for a key that
 * never was put.
 *
 * <p>Streams calls {@link #flushCache} right before each commit, so the changelog, the input offsets and what was
 * forwarded commit or abort together. Everything in memory belongs to the running transaction alone: {@code init},
 * {@code close} and {@code clearCache} empty it, because after a commit that timed out Streams revives this very
 * object and replays the input. This stands on an internal type of Streams; a test fails if an upgrade stops calling it.
 */
public final class WriteBehindStore<V> extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBehindStore.class);
    private static final int MOST_FRESH = 10_000;

    private final Codec<V> codec;
    private final Map<Bytes, byte[]> fresh = new HashMap<>();
    private final Runnable flushing = this::flushOwn;
    private StateStoreContext context;
    private KeyFilter known;
    private String lastKey;
    private Bytes lastBytes;

    WriteBehindStore(KeyValueStore<Bytes, byte[]> wrapped, Codec<V> codec) {
        super(wrapped);
        this.codec = codec;
    }

    /** Builds a persistent, logged store of that name. */
    public static <V> StoreBuilder<WriteBehindStore<V>> builder(String name, Codec<V> codec) {
        var inner =
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
        return new WrappingBuilder<>(inner, store -> new WriteBehindStore<>(store, codec));
    }

    /** The value of a key, as the running transaction sees it. */
    public Optional<V> get(String key) {
        var name = bytes(key);
        if (!known().mayContain(name.get())) {
            return Optional.empty();
        }
        // A key that waits with no value is one that was deleted.
        var value = fresh.containsKey(name) ? fresh.get(name) : wrapped().get(name);
        return Optional.ofNullable(value).map(codec::decode);
    }

    /** Keeps a value until the commit writes it. */
    public void put(String key, V value) {
        var name = bytes(key);
        known().add(name.get());
        keep(name, codec.encode(value));
    }

    /** Forgets a key at the commit. */
    public void delete(String key) {
        keep(bytes(key), null);
    }

    private void keep(Bytes name, byte[] value) {
        if (fresh.isEmpty()) {
            OneFlush.needs(flushing);
        }
        fresh.put(name, value);
        // Within one transaction it does not matter when a change is written; memory does.
        if (fresh.size() >= MOST_FRESH) {
            flushOwn();
        }
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        forget();
        this.context = context;
        super.init(context, root);
    }

    @Override
    public void flushCache() {
        OneFlush.all();
        flushOwn();
    }

    private void flushOwn() {
        if (fresh.isEmpty()) {
            return;
        }
        List<KeyValue<Bytes, byte[]>> writes = new ArrayList<>(fresh.size());
        fresh.forEach((key, value) -> writes.add(KeyValue.pair(key, value)));
        wrapped().putAll(writes);
        fresh.clear();
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
