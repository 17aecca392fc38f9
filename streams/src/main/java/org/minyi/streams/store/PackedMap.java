package org.minyi.streams.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Byte values by byte keys, one behind the other in a few large arrays that are used again. As objects, what transactions
 * hold would be copied by one collection of garbage after the other until the commit. Of one key the last value counts; all
 * of it is forgotten at once. For one thread.
 */
final class PackedMap {

    private static final int PLACE_BITS = 16;
    private static final int FEWEST_SLOTS = 1 << 6;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** An entry begins with the lower half of its key's hash, the size of the key and that of the value. */
    private static final int HASH = 0;

    private static final int KEY_SIZE = Integer.BYTES;
    private static final int VALUE_SIZE = 2 * Integer.BYTES;
    private static final int HEAD = 3 * Integer.BYTES;

    private static final SpareChunks SPARE = new SpareChunks(1 << PLACE_BITS);

    private final List<Chunk> chunks = new ArrayList<>();
    /** For each key the lower half of its hash, above, and one more than the place of its entry; zero for nothing. */
    private long[] slots = new long[FEWEST_SLOTS];

    private int size;

    /** Entries one behind the other. */
    private static final class Chunk {

        private final byte[] bytes;
        private int used;

        Chunk(byte[] bytes) {
            this.bytes = bytes;
        }

        int number(int at) {
            return (int) INTS.get(bytes, at);
        }

        byte[] key(int at) {
            int from = at + HEAD;
            return Arrays.copyOfRange(bytes, from, from + number(at + KEY_SIZE));
        }

        byte[] value(int at) {
            int from = at + HEAD + number(at + KEY_SIZE);
            return Arrays.copyOfRange(bytes, from, from + number(at + VALUE_SIZE));
        }

        boolean hasKey(int at, byte[] key) {
            int from = at + HEAD;
            return Arrays.equals(bytes, from, from + number(at + KEY_SIZE), key, 0, key.length);
        }

        int after(int at) {
            return at + HEAD + number(at + KEY_SIZE) + number(at + VALUE_SIZE);
        }

        void append(int hash, byte[] key, byte[] value) {
            INTS.set(bytes, used + HASH, hash);
            INTS.set(bytes, used + KEY_SIZE, key.length);
            INTS.set(bytes, used + VALUE_SIZE, value.length);
            System.arraycopy(key, 0, bytes, used + HEAD, key.length);
            System.arraycopy(value, 0, bytes, used + HEAD + key.length, value.length);
            used = after(used);
        }
    }

    /** How many keys there are. */
    int size() {
        return size;
    }

    /** The last value of a key, or null. */
    byte[] get(byte[] key, long hash) {
        long slot = slots[slot(key, (int) hash)];
        return slot == 0 ? null : chunk(slot).value(at(slot));
    }

    /** Keeps a value. */
    void put(byte[] key, long hash, byte[] value) {
        int slot = slot(key, (int) hash);
        if (slots[slot] == 0) {
            size++;
        }
        slots[slot] = append((int) hash, key, value);
        if (2 * size > slots.length) {
            grow();
        }
    }

    /** Where the next entry will stand, for {@link #forEachSince}. */
    long mark() {
        int last = chunks.size() - 1;
        return last < 0 ? 0 : (long) last << Integer.SIZE | chunks.get(last).used;
    }

    /** Every key that was put since that mark, with its last value, in the order in which these were put. */
    void forEachSince(long mark, BiConsumer<byte[], byte[]> each) {
        int at = (int) mark;
        for (int number = (int) (mark >>> Integer.SIZE); number < chunks.size(); number++) {
            var chunk = chunks.get(number);
            while (at < chunk.used) {
                if (isLast(slotOf(chunk.number(at + HASH), number, at))) {
                    each.accept(chunk.key(at), chunk.value(at));
                }
                at = chunk.after(at);
            }
            at = 0;
        }
    }

    /** Forgets everything. */
    void clear() {
        chunks.forEach(chunk -> SPARE.give(chunk.bytes));
        chunks.clear();
        if (size > 0) {
            slots = new long[FEWEST_SLOTS];
        }
        size = 0;
    }

    private long append(int hash, byte[] key, byte[] value) {
        int last = chunks.size() - 1;
        int needed = HEAD + key.length + value.length;
        if (last < 0 || chunks.get(last).used + needed > chunks.get(last).bytes.length) {
            chunks.add(new Chunk(SPARE.take(needed)));
            last++;
        }
        var chunk = chunks.get(last);
        long slot = slotOf(hash, last, chunk.used);
        chunk.append(hash, key, value);
        return slot;
    }

    /** The slot of a key, or the one that it would take. */
    private int slot(byte[] key, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0 && !((int) (slots[slot] >>> Integer.SIZE) == hash && hasKey(slots[slot], key))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean hasKey(long slot, byte[] key) {
        return chunk(slot).hasKey(at(slot), key);
    }

    /** Whether the entry of that slot is the last of its key. */
    private boolean isLast(long entry) {
        int slot = (int) (entry >>> Integer.SIZE) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != entry) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot] == entry;
    }

    private void grow() {
        var before = slots;
        slots = new long[before.length * 2];
        for (long entry : before) {
            if (entry != 0) {
                int slot = (int) (entry >>> Integer.SIZE) & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = entry;
            }
        }
    }

    private static long slotOf(int hash, int chunk, int at) {
        return (long) hash << Integer.SIZE | (chunk << PLACE_BITS | at) + 1;
    }

    private Chunk chunk(long slot) {
        return chunks.get((int) slot - 1 >>> PLACE_BITS);
    }

    private static int at(long slot) {
        return (int) slot - 1 & (1 << PLACE_BITS) - 1;
    }
}
