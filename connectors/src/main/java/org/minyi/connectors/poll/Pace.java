package org.minyi.connectors.poll;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When the database is asked next; never holds the worker up for more than a second. */
final class Pace {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private final Duration longestRetry;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Duration retry = FIRST_RETRY;
    private long due = System.nanoTime();

    Pace(Duration longestRetry) {
        this.longestRetry = longestRetry;
    }

    /** Waits a while; whether it is time to ask. */
    boolean isTime() throws InterruptedException {
        long left = due - System.nanoTime();
        boolean isStopped = stopped.await(Math.min(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
        return !isStopped && due - System.nanoTime() <= 0;
    }

    void succeeded() {
        retry = FIRST_RETRY;
    }

    void rest(Duration pause) {
        due = System.nanoTime() + pause.toNanos();
    }

    /** How long it rests now, twice as long the next time. */
    Duration failed() {
        var pause = retry;
        rest(pause);
        var twice = retry.multipliedBy(2);
        retry = twice.compareTo(longestRetry) > 0 ? longestRetry : twice;
        return pause;
    }

    /** From another thread. */
    void stop() {
        stopped.countDown();
    }
}
