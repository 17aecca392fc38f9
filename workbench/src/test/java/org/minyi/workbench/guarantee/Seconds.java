package org.minyi.workbench.guarantee;

import java.time.Duration;

/** How long something has taken. */
final class Seconds {

    private Seconds() {}

    /** Whole seconds since that moment of {@link System#nanoTime}. */
    static long since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment).toSeconds();
    }
}
