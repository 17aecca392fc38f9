package org.minyi.workbench.city;

import org.minyi.schemas.RatingMode;

/**
 * Ratings that are alike in all that figures see.
 *
 * @param firstLevel the level first given
 * @param level the level that holds in the end
 */
record RatingPart(RatingFate fate, RatingMode mode, int firstLevel, int level, long count) {

    private static final int LEAST_FAVOURABLE = 3;

    boolean active() {
        return mode == RatingMode.ACTIVE || mode == RatingMode.INVITED;
    }

    boolean favourable() {
        return level >= LEAST_FAVOURABLE;
    }

    boolean firstBad() {
        return firstLevel < LEAST_FAVOURABLE;
    }
}
