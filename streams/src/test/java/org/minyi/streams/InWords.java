package org.minyi.streams;

import java.util.Map;
import java.util.TreeMap;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;

/** Computed cells in the words of the {@link Oracle}: {@code city@2023-05-01 -> calls.offered -> 1}. */
final class InWords {

    private InWords() {}

    static Map<String, Map<String, Long>> of(Map<CellKey, Counts> cells) {
        var named = new TreeMap<String, Map<String, Long>>();
        cells.forEach((cell, counts) -> named.put(cell.text(), of(counts)));
        return named;
    }

    private static Map<String, Long> of(Counts counts) {
        var amounts = new TreeMap<String, Long>();
        counts.forEachSlot((slot, amount) -> amounts.merge(of(slot), amount, Long::sum));
        return amounts;
    }

    private static String of(int slot) {
        if (slot < DayStrip.offeredSlot(0)) {
            return Measure.at(slot).id();
        }
        for (var distribution : Distribution.values()) {
            int bucket = slot - distribution.slot(0);
            if (bucket >= 0 && bucket < distribution.buckets().size()) {
                return "values of " + distribution.id();
            }
        }
        return slot < DayStrip.answeredSlot(0)
                ? "offered at minute " + (slot - DayStrip.offeredSlot(0))
                : "answered at minute " + (slot - DayStrip.answeredSlot(0));
    }
}
