package org.minyi.streams.contract;

/**
 * By how much a deadline is put off: to an instant, or by an amount of one unit.
 *
 * @param until the new deadline, epoch milliseconds; {@link Moment#NEVER} where an amount is given
 * @param hours hours that are added; 0 if given otherwise
 * @param naturalDays natural days that are added; 0 if given otherwise
 * @param workingDays working days that are added; 0 if given otherwise
 */
public record Extension(long until, int hours, int naturalDays, int workingDays) {

    /** Put off by nothing. */
    public static final Extension NONE = new Extension(Moment.NEVER, 0, 0, 0);

    /** Whether nothing is put off. */
    public boolean isNone() {
        return equals(NONE);
    }
}
