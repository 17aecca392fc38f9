package org.minyi.streams.store;

import java.util.function.BinaryOperator;

/** What a {@link DeltaBuffer} holds for one key: all that was added to it, as one value. */
public interface Delta<V> {

    /** Takes one more. */
    void add(V more);

    /** All of it together. */
    V value();

    /** A delta that combines two values into one. */
    static <V> Delta<V> by(BinaryOperator<V> combine) {
        return new Delta<>() {

            private V sum;

            @Override
            public void add(V more) {
                sum = sum == null ? more : combine.apply(sum, more);
            }

            @Override
            public V value() {
                return sum;
            }
        };
    }
}
