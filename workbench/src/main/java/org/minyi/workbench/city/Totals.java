package org.minyi.workbench.city;

/**
 * What the annual report counts, by kind of feedback.
 *
 * @param demands how many demands the hotline accepted
 */
public record Totals(RatingTotals ratings, Calls calls, long demands, Sessions sessions, Window window) {

    /** The same proportions in another size; what is rare does not vanish. */
    Totals scaled(double scale) {
        return new Totals(
                ratings.scaled(scale),
                calls.scaled(scale),
                atLeastOne(demands, scale),
                sessions.scaled(scale),
                window.scaled(scale));
    }

    private static long atLeastOne(long count, double scale) {
        return count == 0 ? 0 : Math.max(1, Math.round(count * scale));
    }

    /** Calls that entered the queue for a human, and those answered. */
    public record Calls(long offered, long answered) {

        Calls scaled(double scale) {
            long scaledOffered = Math.round(offered * scale);
            return new Calls(
                    scaledOffered, scaledOffered - Math.min(scaledOffered, atLeastOne(offered - answered, scale)));
        }
    }

    /** 热线问政 sessions, how many units took part in them, and the demands they brought. */
    public record Sessions(long held, int units, long demands) {

        /** No size takes more units than there are, and each must be in some session. */
        Sessions scaled(double scale) {
            long scaledHeld = atLeastOne(held, scale);
            long scaledUnits = Math.min(atLeastOne(units, Math.min(1, scale)), 2 * scaledHeld);
            return new Sessions(scaledHeld, (int) scaledUnits, atLeastOne(demands, scale));
        }
    }

    /** People served and notices published at the open-government window. */
    public record Window(long served, long published) {

        Window scaled(double scale) {
            return new Window(atLeastOne(served, scale), atLeastOne(published, scale));
        }
    }
}
