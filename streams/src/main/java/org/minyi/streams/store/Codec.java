package org.minyi.streams.store;

/** Turns what a store keeps into bytes and back; equal values give equal bytes. */
public interface Codec<V> {

    /** Appends a value. */
    void write(V value, PackWriter to);

    /** The bytes of a value. */
    default byte[] encode(V value) {
        var packed = new PackWriter();
        write(value, packed);
        return packed.toBytes();
    }

    /** The value of such bytes. */
    V decode(byte[] bytes);
}
