package org.minyi.streams.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Keys with their values as bytes, one behind the other in a few large arrays that are used again. An entry is known by its
 * place, and places ascend. For one thread.
 */
final class PackedLog {

    private static final int PLACE_BITS = 16;
    private static final int CHUNK_BYTES = 1 << PLACE_BITS;
    private static final SpareChunks SPARE = new SpareChunks(CHUNK_BYTES);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** An entry begins with the hash of its key, the size of the key and that of the value. */
    private static final int KEY_SIZE = Integer.BYTES;

    private static final int VALUE_SIZE = 2 * Integer.BYTES;
    private static final int HEAD = 3 * Integer.BYTES;

    private final List<Chunk> chunks = new ArrayList<>();

    /** Some entries; one that is too large for all others has a chunk of its own. */
    private static final class Chunk {

        private final byte[] bytes;
        private int used;

        Chunk(byte[] bytes) {
            this.bytes = bytes;
        }

        int number(int at) {
            return (int) INTS.get(bytes, at);
        }

        int endOfKey(int at) {
            return at + HEAD + number(at + KEY_SIZE);
        }

        int end(int at) {
            return endOfKey(at) + number(at + VALUE_SIZE);
        }
    }

    /** Where the next entry will be, or before it. */
    int end() {
        int last = chunks.size() - 1;
        return last < 0 ? 0 : (last << PLACE_BITS) + Math.min(chunks.get(last).used, CHUNK_BYTES);
    }

    /** Puts an entry, whose value is the first bytes of an array, behind all others and tells its place. */
    int append(int hash, byte[] key, byte[] value, int valueSize) {
        int size = HEAD + key.length + valueSize;
        int last = chunks.size() - 1;
        if (last < 0 || chunks.get(last).used + size > chunks.get(last).bytes.length) {
            chunks.add(new Chunk(SPARE.take(size)));
            last++;
        }
        var chunk = chunks.get(last);
        int at = chunk.used;
        INTS.set(chunk.bytes, at, hash);
        INTS.set(chunk.bytes, at + KEY_SIZE, key.length);
        INTS.set(chunk.bytes, at + VALUE_SIZE, valueSize);
        System.arraycopy(key, 0, chunk.bytes, at + HEAD, key.length);
        System.arraycopy(value, 0, chunk.bytes, at + HEAD + key.length, valueSize);
        chunk.used += size;
        return last << PLACE_BITS | at;
    }

    /** Visits the places of all entries from one place to before another. */
    void forEach(int from, int before, IntConsumer each) {
        int at = at(from);
        for (int number = from >>> PLACE_BITS; number < chunks.size(); number++) {
            var chunk = chunks.get(number);
            while (at < chunk.used) {
                int place = number << PLACE_BITS | at;
                if (place >= before) {
                    return;
                }
                each.accept(place);
                at = chunk.end(at);
            }
            at = 0;
        }
    }

    /** The hash of the key at that place. */
    int hash(int place) {
        return chunk(place).number(at(place));
    }

    /** Whether this is the key at that place. */
    boolean hasKey(int place, byte[] key) {
        var chunk = chunk(place);
        return Arrays.equals(chunk.bytes, at(place) + HEAD, chunk.endOfKey(at(place)), key, 0, key.length);
    }

    /** The key at that place. */
    byte[] key(int place) {
        var chunk = chunk(place);
        return Arrays.copyOfRange(chunk.bytes, at(place) + HEAD, chunk.endOfKey(at(place)));
    }

    /** The value at that place. */
    byte[] value(int place) {
        var chunk = chunk(place);
        return Arrays.copyOfRange(chunk.bytes, chunk.endOfKey(at(place)), chunk.end(at(place)));
    }

    /** Forgets everything. */
    void clear() {
        chunks.forEach(chunk -> SPARE.give(chunk.bytes));
        chunks.clear();
    }

    private Chunk chunk(int place) {
        return chunks.get(place >>> PLACE_BITS);
    }

    private static int at(int place) {
        return place & CHUNK_BYTES - 1;
    }
}
