package org.minyi.workbench.city;

/** Fates of ratings that the totals treat alike. */
enum RatingGroup {
    FAVOURABLE(true),
    LOST(true),
    BAD(true),
    MADE_GOOD(true),
    VOIDED(false),
    ORPHANED(false),
    BROKEN(false),
    NEIGHBOUR(false);

    private final boolean counted;

    RatingGroup(boolean counted) {
        this.counted = counted;
    }

    /** Whether the year's figures count such a rating. */
    boolean counted() {
        return counted;
    }
}
