package org.minyi.streams.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link PackWriter} wrote, in the same order. */
public final class PackReader {

    private final byte[] bytes;
    private int at;

    /** Reads from the start of these bytes. */
    public PackReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next number. */
    public long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /** The next number, which was an int. */
    public int smallNumber() {
        return Math.toIntExact(number());
    }

    /** The next number of either sign. */
    public long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** The next moment. */
    public long moment() {
        return number() == 0 ? Long.MIN_VALUE : signed();
    }

    /** The next text. */
    public String text() {
        int size = smallNumber();
        var text = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        return text;
    }

    /** The bytes that have not been read yet. */
    public byte[] rest() {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    /** Whether everything has been read. */
    public boolean atEnd() {
        return at == bytes.length;
    }
}
