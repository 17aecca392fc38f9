package org.minyi.streams.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

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

    private static final Headers NO_HEADERS = new RecordHeaders();
    private static final int MOST_FRESH = 10_000;
    private static final int MOST_UNCOMMITTED = 3 * MOST_FRESH;
    private static final int WRITTEN_AT_ONCE = 1_000;

    private final Codec<V> codec;
    /** What is not on the disk yet; what it has not told of is not in the changelog yet either. */
    private final PackedMap uncommitted = new PackedMap();

    private final PackWriter packed = new PackWriter();
    private final Announcements<V> announcements;
    private final Runnable flushing = this::endTransaction;
    /** How often something was put that has not been sent. */
    private int fresh;

    private boolean committing;
    private long newest;
    private InternalProcessorContext<?, ?> context;
    private KeyFilter known;
    private String lastKey;
    private boolean lastLookedUp;
    private byte[] lastBytes;
    private long lastHash;

    WriteBehindStore(KeyValueStore<Bytes, byte[]> wrapped, Codec<V> codec) {
        super(wrapped);
        this.codec = codec;
        this.announcements = new Announcements<>(codec);
    }

    /** Builds a persistent, logged store of that name. */
    public static <V> StoreBuilder<WriteBehindStore<V>> builder(String name, Codec<V> codec) {
        var supplier = SurvivingRocksDb.named(name);
        return new LoggedBuilder<>(
                Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray()),
                () -> new WriteBehindStore<>(supplier.get(), codec));
    }

    /** Takes a key that was put, its value before the transaction, and the one at the end of it. */
    public interface Announcement<V> {

        /** That is how it stood, and stands now. */
        void accept(String key, Optional<V> before, V after);
    }

    /**
     * Remembers, from a processor's {@code init}, what that node does right before each commit with every key that was put.
     * Behind it may stand what may stand behind a {@link DeltaBuffer}, and such a buffer.
     */
    public void atCommit(ProcessorContext<?, ?> processor, Announcement<V> each) {
        announcements.to(processor, each);
    }

    /** The value of a key, as the running transaction sees it. */
    public Optional<V> get(String key) {
        settle();
        take(key);
        return Optional.ofNullable(lookUp()).map(codec::decode);
    }

    private byte[] lookUp() {
        lastLookedUp = true;
        if (!known().mayContain(lastHash)) {
            return null;
        }
        var bytes = uncommitted.get(lastBytes, lastHash);
        return bytes == null ? onDisk() : bytes;
    }

    private byte[] onDisk() {
        var bytes = wrapped().get(Bytes.wrap(lastBytes));
        if (bytes != null) {
            announcements.stood(lastBytes, lastHash, bytes);
        }
        return bytes;
    }

    /** Keeps a value until the commit writes it. */
    public void put(String key, V value) {
        settle();
        take(key);
        if (announcements.areWanted() && !lastLookedUp) {
            lookUp();
        }
        known().add(lastHash);
        packed.clear();
        codec.write(value, packed);
        keepPacked();
    }

    private void keepPacked() {
        if (fresh == 0) {
            OneFlush.needs(flushing);
            see(context.recordContext());
        }
        uncommitted.put(lastBytes, lastHash, packed.lent(), packed.length());
        announcements.due();
        // Within one transaction it does not matter when a change is sent; memory does.
        if (++fresh >= MOST_FRESH) {
            flushOwn();
            if (uncommitted.size() >= MOST_UNCOMMITTED) {
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
        endTransaction();
        committing = true;
    }

    private void endTransaction() {
        announcements.tell(uncommitted);
        flushOwn();
    }

    /** Sends what is fresh to the changelog. */
    private void flushOwn() {
        if (fresh == 0) {
            return;
        }
        var position = wrapped().getPosition();
        uncommitted.forEachNew(
                (key, value) -> context.logChange(name(), Bytes.wrap(key), value, newest, NO_HEADERS, position));
        fresh = 0;
    }

    /** Whoever is called after a flush lives on after the commit: what was flushed then is committed, and goes to the disk. */
    private void settle() {
        if (committing) {
            writeCommitted();
        }
    }

    private void writeCommitted() {
        committing = false;
        if (uncommitted.size() == 0) {
            forgetUncommitted();
            return;
        }
        List<KeyValue<Bytes, byte[]>> writes = new ArrayList<>(uncommitted.size());
        uncommitted.forEach((key, value) -> writes.add(KeyValue.pair(Bytes.wrap(key), value)));
        // RocksDB finds the place of a key beside that of the one before.
        writes.sort((one, other) -> Arrays.compareUnsigned(one.key.get(), other.key.get()));
        for (int i = 0; i < writes.size(); i += WRITTEN_AT_ONCE) {
            wrapped().putAll(writes.subList(i, Math.min(i + WRITTEN_AT_ONCE, writes.size())));
        }
        forgetUncommitted();
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
        forgetUncommitted();
        committing = false;
        known = null;
    }

    private void forgetUncommitted() {
        uncommitted.clear();
        announcements.clear();
        fresh = 0;
        lastLookedUp = false;
    }

    /** A store in which nothing is found knows from then on what is put into it; any other lets all pass. */
    private KeyFilter known() {
        if (known == null) {
            known = isEmpty() ? KeyFilter.empty() : KeyFilter.passing();
        }
        return known;
    }

    private boolean isEmpty() {
        try (var all = wrapped().all()) {
            return !all.hasNext();
        }
    }

    /** Mostly it is the key of the call before: what was looked up is put. */
    private void take(String key) {
        if (!key.equals(lastKey)) {
            lastKey = key;
            lastLookedUp = false;
            lastBytes = key.getBytes(StandardCharsets.UTF_8);
            lastHash = KeyHash.of(lastBytes);
        }
    }
}
