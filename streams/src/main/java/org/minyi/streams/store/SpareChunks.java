package org.minyi.streams.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Arrays of one size that are not in use, for all threads; a few, for memory has an end. */
final class SpareChunks {

    private static final int MOST = 512;

    private final int size;
    private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
    private final AtomicInteger kept = new AtomicInteger();

    /** Keeps arrays of so many bytes. */
    SpareChunks(int size) {
        this.size = size;
    }

    /** An array into which so many bytes go; what is in it is of no meaning. */
    byte[] take(int needed) {
        if (needed > size) {
            return new byte[needed];
        }
        var known = spare.poll();
        if (known == null) {
            return new byte[size];
        }
        kept.decrementAndGet();
        return known;
    }

    /** Takes back one that is not needed any more. */
    void give(byte[] chunk) {
        if (chunk.length == size && kept.get() < MOST) {
            kept.incrementAndGet();
            spare.add(chunk);
        }
    }
}
