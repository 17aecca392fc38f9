package org.minyi.workbench.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;
import org.minyi.workbench.city.Ledger;
import org.minyi.workbench.city.Manifest;

/** What the ledger says has become of events. */
public record Booked(long in, long counted, long duplicates, long superseded, long waiting, long rejected) {

    private static final Booked NOTHING = new Booked(0, 0, 0, 0, 0, 0);

    /** As a generated year promises it. */
    public static Booked promised(Ledger ledger) {
        return new Booked(
                ledger.sent(),
                ledger.counted(),
                ledger.duplicates(),
                ledger.superseded(),
                ledger.waiting(),
                ledger.rejected().values().stream().mapToLong(Long::longValue).sum());
    }

    /** As these cells have it: by source, all years together. */
    public static Map<String, Booked> bySource(Map<CellKey, Counts> cells) {
        var sums = new HashMap<String, Counts>();
        cells.forEach((key, counts) -> {
            if (isLedger(key) && key.window().kind() == Window.Kind.YEAR) {
                sums.merge(key.scope().member(), counts, Counts::plus);
            }
        });
        var booked = new HashMap<String, Booked>();
        sums.forEach((source, counts) -> booked.put(source, of(counts)));
        return booked;
    }

    /** Whether that is a cell of the ledger. */
    public static boolean isLedger(CellKey key) {
        return key.scope().dimension().equals("ledger");
    }

    /** As one cell has it. */
    public static Booked of(Counts counts) {
        return new Booked(
                counts.get(Measure.LEDGER_IN),
                counts.get(Measure.LEDGER_COUNTED),
                counts.get(Measure.LEDGER_DUPLICATES),
                counts.get(Measure.LEDGER_SUPERSEDED),
                counts.get(Measure.LEDGER_WAITING),
                counts.get(Measure.LEDGER_REJECTED));
    }

    /** All of these together. */
    public static Booked sum(Collection<Booked> all) {
        return all.stream().reduce(NOTHING, Booked::plus);
    }

    /** As the manifest promises it, of all fact topics together. */
    static Booked promised(Manifest manifest) {
        return sum(manifest.injected().topics().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Topics.DEPARTMENTS.name()))
                .map(entry -> promised(entry.getValue()))
                .toList());
    }

    private Booked plus(Booked more) {
        return new Booked(
                in + more.in,
                counted + more.counted,
                duplicates + more.duplicates,
                superseded + more.superseded,
                waiting + more.waiting,
                rejected + more.rejected);
    }

    /** As it must be when everything has come once more: what holds is held only once. */
    Booked sentAgain() {
        return new Booked(2 * in, counted, 2 * duplicates + counted + waiting, 2 * superseded, waiting, 2 * rejected);
    }

    /** Whether every event has exactly one outcome. */
    public boolean closes() {
        return in == counted + duplicates + superseded + waiting + rejected;
    }
}
