package org.minyi.workbench.city;

import java.time.Duration;

/**
 * The time from one event to the next.
 *
 * @param least milliseconds
 * @param most milliseconds; drawn times stay below it, unless it is the least
 */
record Gap(long least, long most) {

    static final Gap NONE = new Gap(0, 0);

    /** From one to eight days: so long it takes until a mistake is found. */
    static final Gap REVIEW = hours(24, 200);

    static Gap minutes(long least, long most) {
        return new Gap(
                Duration.ofMinutes(least).toMillis(), Duration.ofMinutes(most).toMillis());
    }

    static Gap hours(long least, long most) {
        return minutes(60 * least, 60 * most);
    }

    static Gap exactly(Duration time) {
        return new Gap(time.toMillis(), time.toMillis());
    }

    /** Such a time, by a number from 0 to before 1. */
    long draw(double share) {
        return least + (long) (share * (most - least));
    }
}
