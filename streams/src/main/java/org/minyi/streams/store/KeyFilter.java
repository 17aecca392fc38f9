package org.minyi.streams.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells nearly all keys that were never added from those that were: a Bloom filter in layers, each twice as large as the
 * one before. Keys are known by their {@link KeyHash}. It never denies a key that was added. Beyond two million keys it lets everything pass, so that its memory
 * has an end (8 MB).
 */
final class KeyFilter {

    private static final int FIRST_KEYS = 1 << 14;
    private static final int MOST_KEYS = 1 << 21;
    private static final int KEYS_PER_WORD = 4;

    private final List<long[]> layers = new ArrayList<>();
    private int size;
    private int capacity;
    private boolean passing;

    /** A filter to which nothing has been added. */
    static KeyFilter empty() {
        return new KeyFilter();
    }

    /** A filter that lets everything pass, for keys of which nothing is known. */
    static KeyFilter passing() {
        var filter = new KeyFilter();
        filter.passing = true;
        return filter;
    }

    /** False only for a key that was never added. */
    boolean mayContain(long hash) {
        return passing || contains(hash);
    }

    /** Takes a key in. */
    void add(long hash) {
        if (passing || contains(hash)) {
            return;
        }
        if (size == capacity) {
            grow();
        }
        if (!passing) {
            var layer = layers.get(layers.size() - 1);
            layer[word(hash, layer)] |= bits(hash);
            size++;
        }
    }

    private boolean contains(long hash) {
        long bits = bits(hash);
        for (int i = layers.size() - 1; i >= 0; i--) {
            var layer = layers.get(i);
            if ((layer[word(hash, layer)] & bits) == bits) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        int more = FIRST_KEYS << layers.size();
        if (capacity + more > MOST_KEYS) {
            layers.clear();
            passing = true;
        } else {
            layers.add(new long[more / KEYS_PER_WORD]);
            capacity += more;
        }
    }

    private static int word(long hash, long[] layer) {
        return (int) (hash >>> 32) & layer.length - 1;
    }

    /** Four bits of one word, so that a key costs one look at the memory. */
    private static long bits(long hash) {
        return 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12) | 1L << (hash >>> 18);
    }
}
