package org.minyi.streams.report;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The ticks of a scale that begins at 0.
 *
 * @param step between two ticks: 1, 2 or 5 times a power of ten
 * @param end the last tick, not below the greatest value
 */
record Axis(long step, long end) {

    private static final int MOST_TICKS = 5;
    private static final int[] STEPS = {1, 2, 5};

    /** A scale for values up to the greatest. */
    static Axis upTo(long greatest) {
        long power = 1;
        while (true) {
            for (int times : STEPS) {
                long step = times * power;
                if (step * MOST_TICKS >= greatest) {
                    long ticks = Math.max(1, (greatest + step - 1) / step);
                    return new Axis(step, ticks * step);
                }
            }
            power *= 10;
        }
    }

    /** All ticks, 0 among them. */
    List<Long> ticks() {
        return LongStream.rangeClosed(0, end / step).map(i -> i * step).boxed().toList();
    }
}
