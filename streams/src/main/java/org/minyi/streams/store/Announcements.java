package org.minyi.streams.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Tells right before a commit of every key that was put how it stood before the transaction and how it stands now. */
final class Announcements<V> {

    private final Codec<V> codec;
    /** What was found on the disk, which holds nothing of the transaction. */
    private final PackedMap before = new PackedMap();

    private AtCommit node;
    private WriteBehindStore.Announcement<V> each;
    private boolean due;

    Announcements(Codec<V> codec) {
        this.codec = codec;
    }

    /** Tells them to that node from now on. */
    void to(ProcessorContext<?, ?> processor, WriteBehindStore.Announcement<V> each) {
        this.node = new AtCommit(processor);
        this.each = each;
    }

    /** Whether anybody wants to be told. */
    boolean areWanted() {
        return node != null;
    }

    /** Takes note of a key that stood on the disk. */
    void stood(byte[] key, long hash, byte[] value) {
        if (areWanted()) {
            before.put(key, hash, value);
        }
    }

    /** Takes note that something was put. */
    void due() {
        due = true;
    }

    /** Tells of these, once. */
    void tell(PackedMap all) {
        if (due && areWanted()) {
            node.run(() -> all.forEach(this::tell));
        }
        due = false;
    }

    private void tell(byte[] key, byte[] after) {
        var stood = Optional.ofNullable(before.get(key, KeyHash.of(key)));
        each.accept(new String(key, StandardCharsets.UTF_8), stood.map(codec::decode), codec.decode(after));
    }

    /** Forgets the transaction. */
    void clear() {
        before.clear();
        due = false;
    }
}
