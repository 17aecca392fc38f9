package org.minyi.streams.store;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * Byte values by byte keys, packed: as objects, what a transaction holds would be copied by one collection of garbage after
 * the other until the commit. Of one key the last value counts, and those before it are cleared away once they are most of
 * all; the whole is forgotten at once. For one thread.
 */
final class PackedMap {

    private static final int FEWEST_SLOTS = 1 << 6;
    private static final int FEWEST_CLEARED = 1 << 10;
    private static final long PLACE = (1L << Integer.SIZE) - 1;

    private PackedLog log = new PackedLog();
    private int entries;
    /** The keys: the hash of each above, and one more than the place of its last entry below; zero for none. */
    private long[] slots = new long[FEWEST_SLOTS];

    private int size;
    /** Before which place everything has been told. */
    private int told;

    /** How many keys there are. */
    int size() {
        return size;
    }

    /** The last value of a key, or null. */
    byte[] get(byte[] key, long hash) {
        long slot = slots[slot(key, (int) hash)];
        return slot == 0 ? null : log.value(place(slot));
    }

    /** Keeps a value. */
    void put(byte[] key, long hash, byte[] value) {
        put(key, hash, value, value.length);
    }

    /** Keeps a value, which stands at the beginning of an array. */
    void put(byte[] key, long hash, byte[] value, int valueSize) {
        int slot = slot(key, (int) hash);
        if (slots[slot] == 0) {
            size++;
        }
        slots[slot] = entry((int) hash, log.append((int) hash, key, value, valueSize));
        entries++;
        if (2 * size > slots.length) {
            slots = indexed(slots, 2 * slots.length);
        } else if (entries > FEWEST_CLEARED && entries > 2 * size) {
            clearAway();
        }
    }

    /** Every key that was put since this was last called, with its last value, in the order in which these were put. */
    void forEachNew(BiConsumer<byte[], byte[]> each) {
        forEachLast(told, log.end(), place -> each.accept(log.key(place), log.value(place)));
        told = log.end();
    }

    /** Every key with its last value, in the order in which these were put. */
    void forEach(BiConsumer<byte[], byte[]> each) {
        forEachLast(0, log.end(), place -> each.accept(log.key(place), log.value(place)));
    }

    /** Forgets everything. */
    void clear() {
        log.clear();
        if (size > 0) {
            slots = new long[FEWEST_SLOTS];
        }
        size = 0;
        entries = 0;
        told = 0;
    }

    /** The slot of a key, or the one that it would take. */
    private int slot(byte[] key, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0 && !(hash(slots[slot]) == hash && log.hasKey(place(slots[slot]), key))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void forEachLast(int from, int before, IntConsumer each) {
        log.forEach(from, before, place -> {
            if (isLast(entry(log.hash(place), place))) {
                each.accept(place);
            }
        });
    }

    private boolean isLast(long entry) {
        int slot = hash(entry) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != entry) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot] == entry;
    }

    private void clearAway() {
        var rest = new PackedMap();
        forEachLast(0, told, place -> rest.put(log.key(place), log.hash(place), log.value(place)));
        rest.told = rest.log.end();
        forEachLast(told, log.end(), place -> rest.put(log.key(place), log.hash(place), log.value(place)));
        log.clear();
        log = rest.log;
        entries = rest.entries;
        slots = rest.slots;
        told = rest.told;
    }

    private static long[] indexed(long[] entries, int size) {
        var slots = new long[size];
        for (long entry : entries) {
            if (entry != 0) {
                int slot = hash(entry) & size - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & size - 1;
                }
                slots[slot] = entry;
            }
        }
        return slots;
    }

    private static long entry(int hash, int place) {
        return (long) hash << Integer.SIZE | place + 1;
    }

    private static int hash(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private static int place(long entry) {
        return (int) (entry & PLACE) - 1;
    }
}
