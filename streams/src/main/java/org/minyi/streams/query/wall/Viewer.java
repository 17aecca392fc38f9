package org.minyi.streams.query.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One who watches the wall. However slow the viewer is, at most the newest wall waits; its own thread takes it from here and
 * nobody else ever waits for that.
 */
final class Viewer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private long last;
    private WallFeed.Shown waiting;
    private Instant owedSince;
    private boolean gone;
    private Thread taker;

    /**
     * A viewer who takes nothing yet.
     *
     * @param has the id of the wall that the viewer has; 0 for none
     */
    Viewer(long has, InstantSource clock) {
        this.last = has;
        this.clock = clock;
    }

    /** Lets a wall wait in the place of whatever waited, unless the viewer has had it. */
    synchronized void offer(WallFeed.Shown wall) {
        if (wall.id() == last) {
            return;
        }
        last = wall.id();
        waiting = wall;
        if (owedSince == null) {
            owedSince = clock.instant();
        }
        notifyAll();
    }

    /** Takes the wall that waits, in the viewer's thread, which is thereby done with the one before; empty if none comes. */
    synchronized Optional<WallFeed.Shown> take(Duration patience) throws InterruptedException {
        taker = Thread.currentThread();
        owedSince = waiting == null ? null : clock.instant();
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); waiting == null && !gone && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        var taken = Optional.ofNullable(waiting);
        waiting = null;
        return taken;
    }

    /** Whether a wall has not been taken, or not been passed on, for 10 s. */
    synchronized boolean isStuck() {
        return owedSince != null && !clock.instant().isBefore(owedSince.plus(PATIENCE));
    }

    /** Whether nothing more is to be taken. */
    synchronized boolean isGone() {
        return gone;
    }

    /** Ends it, even where its thread is stuck in writing. */
    synchronized void drop() {
        gone = true;
        waiting = null;
        notifyAll();
        if (taker != null) {
            taker.interrupt();
        }
    }

    /** Its thread ends it by itself and has other things to do from now on. */
    synchronized void leave() {
        gone = true;
        taker = null;
        Thread.interrupted();
    }
}
