package org.minyi.streams.contract;

import java.util.List;

/**
 * A line in the ledger, in which every event that comes in is counted under exactly one outcome.
 *
 * @param account one of the ledger measures
 * @param bookedAt the moment under whose day it is booked, epoch milliseconds
 * @param amount how many events; negative when an earlier entry is taken back
 */
public record Entry(Measure account, long bookedAt, int amount) {

    /** This line in the books of a source, in the day in which it is booked. */
    public Contribution of(String source, Window day) {
        return new Contribution(Scope.of("ledger", source), day, Counts.of(account, amount));
    }

    /** The entries of a refused record, which has come in and counts no further. */
    public static List<Entry> refused(long bookedAt) {
        return List.of(new Entry(Measure.LEDGER_IN, bookedAt, 1), new Entry(Measure.LEDGER_REJECTED, bookedAt, 1));
    }
}
