package org.minyi.workbench.city;

/**
 * The year's 好差评 ratings.
 *
 * @param total all that count
 * @param active those given by citizens, on their own or invited
 * @param bad the active ones whose level is bad in the end
 */
public record RatingTotals(long total, long active, long bad) {

    /** The active ones that are favourable. */
    public long favourable() {
        return active - bad;
    }

    /** The same proportions in another size; what is rare does not vanish: one bad rating at least remains. */
    public RatingTotals scaled(double scale) {
        long scaledTotal = Math.round(total * scale);
        long scaledActive = Math.min(scaledTotal, Math.round(active * scale));
        long scaledBad = bad > 0 && scale > 0 ? Math.max(1, Math.round(bad * scale)) : 0;
        return new RatingTotals(scaledTotal, scaledActive, Math.min(scaledActive, scaledBad));
    }
}
