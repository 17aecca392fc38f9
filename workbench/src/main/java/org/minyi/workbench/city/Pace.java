package org.minyi.workbench.city;

import java.time.Duration;

/** How long after it happened, or after it was first told, an event arrives. */
enum Pace {
    AT_ONCE(Duration.ofMillis(1), Duration.ofSeconds(2)),
    SOON(Duration.ofMillis(200), Duration.ofSeconds(90)),
    HOURS(Duration.ofMinutes(10), Duration.ofHours(20)),
    DAYS(Duration.ofHours(25), Duration.ofDays(20)),
    WEEKS(Duration.ofDays(21), Duration.ofDays(40));

    private final long least;
    private final long span;

    Pace(Duration least, Duration most) {
        this.least = least.toMillis();
        this.span = most.toMillis() - this.least;
    }

    /** A delay in milliseconds, for the n-th thing. */
    long delay(Chance chance, long n) {
        // Long delays exceed 2^31 ms, more than one draw gives; a share of the span does not mind.
        return least + (long) (chance.share(n) * span);
    }

    /** Whether every such delay is longer than a day. */
    boolean isLate() {
        return least > Duration.ofDays(1).toMillis();
    }
}
