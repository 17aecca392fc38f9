package org.minyi.workbench.city;

import java.time.Duration;
import org.minyi.schemas.RatingEventType;

/** The steps of a rating's life and how long after the rating each happens, in the order in which they do. */
enum RatingStep {
    RATED(RatingEventType.RATED, 0, 0),
    CONTACTED(RatingEventType.CONTACTED, 1, 20),
    RECTIFIED(RatingEventType.RECTIFIED, 24, 240),
    SUPPLEMENTED(RatingEventType.SUPPLEMENTED, 250, 330),
    VOIDED(RatingEventType.VOIDED, 24, 200);

    private static final long LONGEST = Duration.ofHours(330).toMillis();

    private final RatingEventType type;
    private final long least;
    private final long span;

    RatingStep(RatingEventType type, long leastHours, long mostHours) {
        this.type = type;
        this.least = Duration.ofHours(leastHours).toMillis();
        this.span = Duration.ofHours(mostHours).toMillis() - least;
    }

    RatingEventType type() {
        return type;
    }

    /** The number that the step's event carries in its id. */
    int number() {
        return ordinal() + 1;
    }

    /**
     * When the step is taken for a rating of that instant.
     *
     * <p>A life that begins in the year ends in it: towards New Year the steps move together, so that the year's figures
     * are the same as of its end and as known later.
     */
    long after(long ratedAt, long yearEnds, double chance) {
        long gap = least + (long) (chance * span);
        long left = yearEnds - 1 - ratedAt;
        if (left < 0 || left >= LONGEST) {
            return ratedAt + gap;
        }
        return ratedAt + (long) (gap * ((double) left / LONGEST));
    }
}
