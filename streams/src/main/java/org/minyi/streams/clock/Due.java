package org.minyi.streams.clock;

import org.minyi.streams.contract.Moment;

/**
 * Where a term ends, or why that is not known.
 *
 * @param at the last moment on time (epoch milliseconds): done at this very moment is on time; {@link Moment#NEVER} if
 *     no end is known
 * @param missingYear the first year whose calendar would be needed; 0 if none is
 */
public record Due(long at, int missingYear) {

    /** No term runs. */
    public static final Due NONE = new Due(Moment.NEVER, 0);

    /** Refuses an end that is known and not known. */
    public Due {
        if (Moment.happened(at) && missingYear != 0) {
            throw new IllegalArgumentException("known to end at " + at + " and yet missing " + missingYear);
        }
    }

    /** Ends at that moment (epoch milliseconds). */
    public static Due on(long at) {
        return new Due(at, 0);
    }

    /** Cannot be known before the calendar of that year is loaded. */
    public static Due missing(int year) {
        return new Due(Moment.NEVER, year);
    }

    /** Whether no term runs at all. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether a calendar year is needed that is not loaded. */
    public boolean isMissingAYear() {
        return missingYear != 0;
    }

    /** Whether the end is known. */
    public boolean isKnown() {
        return Moment.happened(at);
    }
}
