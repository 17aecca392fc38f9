package org.minyi.streams.clock;

import org.minyi.streams.contract.Moment;

/**
 * A time from one moment to before another, epoch milliseconds.
 *
 * @param to {@link Moment#NEVER} while it lasts
 */
public record Interval(long from, long to) {

    /** Whether it lasts. */
    public boolean lasts() {
        return !Moment.happened(to);
    }
}
