package org.minyi.streams.contract;

import java.util.Arrays;

/**
 * Where in a cell everything stands: first the measures, in the order of {@link Measure}, then the minutes of a
 * {@link DayStrip}, then the histograms, in the order of {@link Distribution}.
 */
public final class Slots {

    /** The first slot of the minutes. */
    static final int MINUTES = Measure.values().length;

    private static final int HISTOGRAMS = MINUTES + 2 * DayStrip.MINUTES;
    private static final Distribution[] DISTRIBUTIONS = Distribution.values();
    private static final int[] FIRST = new int[DISTRIBUTIONS.length + 1];

    static {
        FIRST[0] = HISTOGRAMS;
        for (var each : DISTRIBUTIONS) {
            FIRST[each.ordinal() + 1] = FIRST[each.ordinal()] + each.buckets().size();
        }
    }

    private Slots() {}

    /** How many slots there are; a slot is packed as a short. */
    public static int all() {
        return FIRST[DISTRIBUTIONS.length];
    }

    /** The first slot of a histogram. */
    static int first(Distribution distribution) {
        return FIRST[distribution.ordinal()];
    }

    /** A slot in words: {@code calls.offered}; {@code calls.offered@30}, the 31st minute; {@code calls.wait@50}, from 50 s. */
    static String name(int slot) {
        if (slot < MINUTES) {
            return Measure.at(slot).id();
        }
        return slot < HISTOGRAMS ? DayStrip.name(slot) : bucketName(slot);
    }

    private static String bucketName(int slot) {
        var distribution = Arrays.stream(DISTRIBUTIONS)
                .filter(each -> slot < FIRST[each.ordinal() + 1])
                .findFirst()
                .orElseThrow();
        return distribution.id() + "@" + distribution.buckets().low(slot - first(distribution));
    }
}
