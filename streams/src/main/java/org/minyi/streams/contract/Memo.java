package org.minyi.streams.contract;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what a pure function made of its arguments, and forgets it all when it has become too much. */
public final class Memo<K, V> {

    private final int most;
    private final Function<K, V> make;
    private final ConcurrentHashMap<K, V> made = new ConcurrentHashMap<>();

    /** Remembers up to {@code most} values of that function, which must give equal values for equal arguments. */
    public Memo(int most, Function<K, V> make) {
        this.most = most;
        this.make = make;
    }

    /** The function's value. */
    public V of(K argument) {
        var known = made.get(argument);
        if (known != null) {
            return known;
        }
        if (made.size() >= most) {
            made.clear();
        }
        var value = make.apply(argument);
        made.put(argument, value);
        return value;
    }
}
