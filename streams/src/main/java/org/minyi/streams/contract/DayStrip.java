package org.minyi.streams.contract;

/**
 * A cell that holds a whole UTC day minute by minute: how many calls were offered, and how many of these answered. From
 * such strips the lowest connection rate over any continuous 24 hours is found, in whatever zone.
 */
public final class DayStrip {

    /** The minutes of a day. */
    public static final int MINUTES = 1440;

    private static final long MINUTE_MS = 60_000;

    private DayStrip() {}

    /** What a call offered at that moment (epoch milliseconds) adds to the strip of its day. */
    public static Counts call(long offeredAt, boolean answered) {
        int minute = Math.toIntExact(Math.floorMod(offeredAt / MINUTE_MS, (long) MINUTES));
        var offered = Counts.ofSlot(offeredSlot(minute), 1);
        return answered ? offered.plus(Counts.ofSlot(answeredSlot(minute), 1)) : offered;
    }

    /** Where the calls offered in a minute stand. */
    public static int offeredSlot(int minute) {
        return Slots.MINUTES + minute;
    }

    /** Where the calls offered in a minute and answered stand. */
    public static int answeredSlot(int minute) {
        return Slots.MINUTES + MINUTES + minute;
    }

    static String name(int slot) {
        int at = slot - Slots.MINUTES;
        return (at < MINUTES ? Measure.CALLS_OFFERED.id() : Measure.CALLS_ANSWERED.id()) + "@" + at % MINUTES;
    }
}
