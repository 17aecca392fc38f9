package org.minyi.streams.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A hash of 64 bits over the bytes of a key, eight at a time; it lives in memory only. */
final class KeyHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xD6E8FEB86659FD93L;

    private KeyHash() {}

    static long of(byte[] key) {
        long hash = FIRST ^ key.length;
        int at = 0;
        for (; at + Long.BYTES <= key.length; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(key, at));
        }
        long rest = 0;
        for (; at < key.length; at++) {
            rest = rest << Byte.SIZE | key[at] & 0xFF;
        }
        return mixed(mixed(hash ^ rest));
    }

    private static long mixed(long value) {
        long mixed = value * SECOND;
        return (mixed ^ mixed >>> 32) * FIRST;
    }
}
