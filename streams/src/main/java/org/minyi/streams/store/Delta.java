package org.minyi.streams.store;

import java.util.function.BinaryOperator;

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

    /** A delta of one entry that combines two values into one. */
    static <V> Delta<V, V> by(BinaryOperator<V> combine) {
        return new Delta<>() {

            private V sum;

            @Override
            public int add(V more) {
                boolean first = sum == null;
                sum = first ? more : combine.apply(sum, more);
                return first ? 1 : 0;
            }

            @Override
            public V value() {
                return sum;
            }
        };
    }
}
