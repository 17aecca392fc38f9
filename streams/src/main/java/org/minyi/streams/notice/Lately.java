package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened within a reach of now, by key. What has fallen out of reach is forgotten before as much again has come
 * in, so it never holds much more than twice what happened lately; where that is more than it may hold, the earlier half
 * is forgotten. May be shared between threads.
 */
final class Lately<V> {

    private static final Logger LOG = LoggerFactory.getLogger(Lately.class);
    private static final int FEW = 1_000;

    private final Duration reach;
    private final int most;
    private final Function<V, Instant> happenedAt;
    private final InstantSource clock;
    private final Map<String, V> known = new HashMap<>();
    private int sinceForgetting;

    /**
     * Remembers for so long.
     *
     * @param most how much is held at most
     * @param happenedAt when something happened that is remembered
     */
    Lately(Duration reach, int most, Function<V, Instant> happenedAt, InstantSource clock) {
        this.reach = reach;
        this.most = most;
        this.happenedAt = happenedAt;
        this.clock = clock;
    }

    /** What is known under that key. */
    synchronized Optional<V> get(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** Puts it in place of whatever was known under that key; what happened too long ago is not kept. */
    synchronized void put(String key, V value) {
        var since = clock.instant().minus(reach);
        if (happenedAt.apply(value).isBefore(since)) {
            known.remove(key);
            return;
        }
        known.put(key, value);
        if (++sinceForgetting > known.size() / 2 + FEW) {
            known.values().removeIf(each -> happenedAt.apply(each).isBefore(since));
            sinceForgetting = 0;
        }
        if (known.size() > most) {
            forgetEarlierHalf();
        }
    }

    private void forgetEarlierHalf() {
        var earlier = known.entrySet().stream()
                .sorted(Comparator.comparing(each -> happenedAt.apply(each.getValue())))
                .limit(known.size() / 2)
                .map(Map.Entry::getKey)
                .toList();
        earlier.forEach(known::remove);
        LOG.warn("more than {} within {}: what happened first of it is forgotten", most, reach);
    }

    /** Forgets what is known under that key. */
    synchronized void remove(String key) {
        known.remove(key);
    }

    /** All of it, in no order, and some that has just fallen out of reach. */
    synchronized List<V> all() {
        return List.copyOf(known.values());
    }

    /** How much is held. */
    synchronized int size() {
        return known.size();
    }
}
