package org.minyi.streams.notice.watch;

/**
 * A share of a whole, exactly.
 *
 * @param hundredths in hundredths of a percent, 0 to 10,000
 */
public record Share(int hundredths) {

    private static final int WHOLE = 10_000;
    private static final int A_POINT = 100;

    /** As a number from 0 to 1. */
    public double value() {
        return (double) hundredths / WHOLE;
    }

    /** Whether it is more than so much of a whole above 0. */
    boolean isMoreThan(long part, long whole) {
        return Math.multiplyExact(part, WHOLE) < Math.multiplyExact(whole, hundredths);
    }

    /** By how many whole percentage points it is more; 0 where it is not. */
    int pointsOver(long part, long whole) {
        return Math.max(0, (int) ((hundredths - part * WHOLE / whole) / A_POINT));
    }
}
