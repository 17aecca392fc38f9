package org.minyi.streams.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends numbers and texts to a growing array of bytes, small numbers in few; it may be used again. */
public final class PackWriter {

    private static final char LAST_OF_ONE_BYTE = 0x7F;

    private byte[] bytes = new byte[160];
    private int length;

    /** A number that is seldom negative: seven bits a byte, the lowest first. */
    public PackWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        return put((byte) rest);
    }

    /** A number of either sign: small ones of both signs in few bytes. */
    public PackWriter signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    /** A moment in epoch milliseconds; {@code Long.MIN_VALUE}, which never was, takes one byte. */
    public PackWriter moment(long moment) {
        return moment == Long.MIN_VALUE ? number(0) : number(1).signed(moment);
    }

    /** A text as its length in bytes and its UTF-8 bytes. */
    public PackWriter text(String value) {
        int begin = length;
        number(value.length());
        reserve(value.length());
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter > LAST_OF_ONE_BYTE) {
                length = begin;
                return longer(value.getBytes(StandardCharsets.UTF_8));
            }
            bytes[length++] = (byte) letter;
        }
        return this;
    }

    private PackWriter longer(byte[] utf8) {
        number(utf8.length);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** What was written so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The array at whose beginning it stands, for {@link #length} bytes; it is only lent. */
    byte[] lent() {
        return bytes;
    }

    /** How many bytes were written. */
    int length() {
        return length;
    }

    /** Begins anew. */
    void clear() {
        length = 0;
    }

    private PackWriter put(byte value) {
        reserve(1);
        bytes[length++] = value;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
