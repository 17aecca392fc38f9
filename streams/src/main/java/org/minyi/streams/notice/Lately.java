package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What happened within a reach of now, by key. What has fallen out of reach is forgotten before as much again has come
 * in, so it never holds much more than twice what happened lately. May be shared between threads.
 */
final class Lately<V> {

    private static final int FEW = 1_000;

    private final Duration reach;
    private final Function<V, Instant> happenedAt;
    private final InstantSource clock;
    private final Bounded<V> known;
    private int sinceForgetting;

    /**
     * Remembers for so long.
     *
     * @param what it remembers, for the log
     * @param most how much is held at most
     * @param happenedAt when something happened that is remembered
     */
    Lately(String what, Duration reach, int most, Function<V, Instant> happenedAt, InstantSource clock) {
        this.reach = reach;
        this.known = new Bounded<>(what, most, happenedAt);
        this.happenedAt = happenedAt;
        this.clock = clock;
    }

    /** What is known under that key. */
    synchronized Optional<V> get(String key) {
        return known.find(key);
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
            known.all().removeIf(each -> happenedAt.apply(each).isBefore(since));
            sinceForgetting = 0;
        }
    }

    /** Forgets what is known under that key. */
    synchronized void remove(String key) {
        known.remove(key);
    }

    /** All of it, in no order, and some that has just fallen out of reach. */
    synchronized List<V> all() {
        return List.copyOf(known.all());
    }

    /** How much is held. */
    synchronized int size() {
        return known.size();
    }
}
