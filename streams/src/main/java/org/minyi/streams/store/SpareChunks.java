package org.minyi.streams.store;

import java.lang.ref.SoftReference;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Arrays of one size that are not in use, for all threads; when memory runs short they go. */
final class SpareChunks {

    private final int size;
    private final Queue<SoftReference<byte[]>> spare = new ConcurrentLinkedQueue<>();

    /** Keeps arrays of so many bytes. */
    SpareChunks(int size) {
        this.size = size;
    }

    /** An array into which so many bytes go; what is in it is of no meaning. */
    byte[] take(int needed) {
        if (needed > size) {
            return new byte[needed];
        }
        for (var kept = spare.poll(); kept != null; kept = spare.poll()) {
            var chunk = kept.get();
            if (chunk != null) {
                return chunk;
            }
        }
        return new byte[size];
    }

    /** Takes back one that is not needed any more. */
    void give(byte[] chunk) {
        if (chunk.length == size) {
            spare.add(new SoftReference<>(chunk));
        }
    }
}
