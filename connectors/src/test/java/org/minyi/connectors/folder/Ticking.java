package org.minyi.connectors.folder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock on which a second passes whenever it is looked at. */
final class Ticking implements InstantSource {

    private final Instant begin;
    private Instant now;

    Ticking(Instant begin) {
        this.begin = begin;
        this.now = begin;
    }

    @Override
    public Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }

    /** The time without letting any pass. */
    Instant now() {
        return now;
    }

    Duration elapsed() {
        return Duration.between(begin, now);
    }
}
