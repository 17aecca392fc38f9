package org.minyi.streams.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Combines what one transaction announces, key by key, and forwards it right before the commit.
 *
 * <p>It lives exactly as long as one transaction: {@link #flushCache}, which Streams calls before each commit, forwards
 * and empties it; {@code init}, {@code close} and {@code clearCache} empty it without a word, because what was not
 * committed is replayed. Behind it may stand only sinks, repartition topics and, by
 * {@link #atCommit}, a {@link WriteBehindStore}, which is flushed after it. This stands on internal types of
 * Streams; a test fails if an upgrade stops calling it.
 */
public final class DeltaBuffer<K, A, V> implements StateStore, CachedStateStore<K, V> {

    private static final int MOST_ENTRIES = 50_000;

    private final String name;
    private final Supplier<Delta<A, V>> fresh;
    private final Map<K, Delta<A, V>> deltas = new LinkedHashMap<>();
    private final Runnable flushing = this::flushOwn;

    private AtCommit atCommit;
    private BiConsumer<K, V> announce;
    private int entries;
    private boolean open;

    private DeltaBuffer(String name, Supplier<Delta<A, V>> fresh) {
        this.name = name;
        this.fresh = fresh;
    }

    /** Builds a buffer of that name that adds the values of one key up in such a delta. */
    public static <K, A, V> StoreBuilder<DeltaBuffer<K, A, V>> builder(String name, Supplier<Delta<A, V>> fresh) {
        return new UnloggedBuilder<>(name, () -> new DeltaBuffer<>(name, fresh));
    }

    /** Remembers, from a processor's {@code init}, what that node does with each value at the commit. */
    public void atCommit(ProcessorContext<?, ?> processor, BiConsumer<K, V> each) {
        atCommit = new AtCommit(processor);
        announce = each;
    }

    /** Adds to what this transaction has for the key. */
    public void add(K key, A more) {
        if (deltas.isEmpty()) {
            OneFlush.needs(flushing);
        }
        var delta = deltas.get(key);
        if (delta == null) {
            delta = fresh.get();
            deltas.put(key, delta);
        }
        entries += delta.add(more);
        // Within one transaction it does not matter how often a key is announced; memory does.
        if (entries >= MOST_ENTRIES) {
            flushOwn();
        }
    }

    @Override
    public void flushCache() {
        OneFlush.all();
        flushOwn();
    }

    private void flushOwn() {
        if (deltas.isEmpty()) {
            return;
        }
        atCommit.run(() -> deltas.forEach((key, delta) -> announce.accept(key, delta.value())));
        forget();
    }

    @Override
    public void clearCache() {
        forget();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<K, V> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        forget();
        // Unless it is registered, Streams never calls flushCache.
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        forget();
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    private void forget() {
        deltas.clear();
        entries = 0;
    }
}
