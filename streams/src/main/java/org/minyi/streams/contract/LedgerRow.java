package org.minyi.streams.contract;

/**
 * What became of the events of one source in one window, usually a year.
 *
 * @param in how many came in
 */
public record LedgerRow(
        String source,
        String window,
        long in,
        long counted,
        long duplicates,
        long superseded,
        long waiting,
        long rejected) {

    /** The row that stands in a cell of the ledger. */
    public static LedgerRow of(CellKey key, Counts counts) {
        return new LedgerRow(
                key.scope().member(),
                key.window().text(),
                counts.get(Measure.LEDGER_IN),
                counts.get(Measure.LEDGER_COUNTED),
                counts.get(Measure.LEDGER_DUPLICATES),
                counts.get(Measure.LEDGER_SUPERSEDED),
                counts.get(Measure.LEDGER_WAITING),
                counts.get(Measure.LEDGER_REJECTED));
    }

    /** Whether every event that came in stands under exactly one outcome. */
    public boolean closes() {
        return in == counted + duplicates + superseded + waiting + rejected;
    }
}
