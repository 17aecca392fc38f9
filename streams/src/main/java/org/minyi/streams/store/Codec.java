package org.minyi.streams.store;

/** Turns what a store keeps into bytes and back; equal values give equal bytes. */
public interface Codec<V> {

    byte[] encode(V value);

    V decode(byte[] bytes);
}
