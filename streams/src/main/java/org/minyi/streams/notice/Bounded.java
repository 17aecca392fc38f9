package org.minyi.streams.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * So much by key at most: of more, the earlier half is forgotten and said to be, so that what comes in can never end the
 * process for want of memory. One thread puts into it; any may look, and take out.
 */
final class Bounded<V> {

    private static final Logger LOG = LoggerFactory.getLogger(Bounded.class);

    private final String what;
    private final int most;
    private final Function<V, Instant> began;
    private final Map<String, V> held = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    /**
     * Holds nothing yet.
     *
     * @param what it holds, for the log
     * @param began by which it is told what is earlier
     */
    Bounded(String what, int most, Function<V, Instant> began) {
        this.what = what;
        this.most = most;
        this.began = began;
    }

    /** How many of what takes up so many bytes fit into that part, one in so many, of the heap this process may use. */
    static int heap(int part, int bytes) {
        return Math.toIntExact(Math.min(Runtime.getRuntime().maxMemory() / part / bytes, Integer.MAX_VALUE / 2));
    }

    Optional<V> find(String key) {
        return Optional.ofNullable(held.get(key));
    }

    /** All that is held, in no order; it goes on changing. */
    Collection<V> all() {
        return held.values();
    }

    void put(String key, V value) {
        held.put(key, value);
        if (held.size() > most) {
            forgetEarlierHalf();
        }
    }

    void remove(String key) {
        held.remove(key);
    }

    int size() {
        return held.size();
    }

    /** How much had to be forgotten so far. */
    long forgotten() {
        return forgotten.get();
    }

    /** Half of it, also where all of it began at one moment. */
    private void forgetEarlierHalf() {
        var begins = held.values().stream().map(began).toArray(Instant[]::new);
        Arrays.sort(begins);
        var middle = begins[begins.length / 2];
        long atOnce = Arrays.stream(begins, 0, begins.length / 2)
                .filter(middle::equals)
                .count();
        int before = held.size();
        for (var each = held.values().iterator(); each.hasNext(); ) {
            int order = began.apply(each.next()).compareTo(middle);
            if (order < 0 || order == 0 && atOnce-- > 0) {
                each.remove();
            }
        }
        forgotten.addAndGet(before - held.size());
        LOG.warn("more than {} {} at a time: those that began first are forgotten, {} so far", most, what, forgotten);
    }
}
