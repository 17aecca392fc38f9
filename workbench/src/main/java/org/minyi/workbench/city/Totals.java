package org.minyi.workbench.city;

/**
 * What the annual report counts, by kind of feedback.
 *
 * @param demands how many demands the hotline accepted
 */
public record Totals(RatingTotals ratings, Calls calls, long demands, Sessions sessions, Window window) {

    /** Calls that entered the queue for a human, and those answered. */
    public record Calls(long offered, long answered) {}

    /** 热线问政 sessions, how many units took part in them, and the demands they brought. */
    public record Sessions(long held, int units, long demands) {}

    /** People served and notices published at the open-government window. */
    public record Window(long served, long published) {}
}
