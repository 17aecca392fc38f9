package org.minyi.streams.contract;

/** Moments are epoch milliseconds. */
public final class Moment {

    /** The moment of something that has not happened. */
    public static final long NEVER = Long.MIN_VALUE;

    private Moment() {}

    /** Whether this has happened. */
    public static boolean happened(long moment) {
        return moment != NEVER;
    }

    /** The first of two, of which either may never have happened. */
    public static long first(long known, long now) {
        return happened(known) ? known : now;
    }
}
