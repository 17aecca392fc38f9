package org.minyi.streams.store;

/**
 * What a {@link DeltaBuffer} holds for one key: all that was added to it, as one value.
 *
 * @param <A> what is added
 * @param <V> what it comes to
 */
public interface Delta<A, V> {

    /** Takes one more, and tells by how many entries it grew. */
    int add(A more);

    /** All of it together. */
    V value();
}
