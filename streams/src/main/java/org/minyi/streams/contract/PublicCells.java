package org.minyi.streams.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minyi.schemas.HistogramBucket;
import org.minyi.schemas.MetricCell;

/** Reads a cell as it stands in the public topic, slot by slot in their order: an answer may need thousands of cells. */
public final class PublicCells {

    private static final int A_FEW = 32;
    private static final Distribution[] DISTRIBUTIONS = Distribution.values();

    private short[] slots = new short[A_FEW];
    private long[] amounts = new long[A_FEW];
    private int size;

    private PublicCells() {}

    /** What a public record holds; measures and distributions that this version does not know are left out. */
    public static Counts counts(MetricCell cell) {
        var read = new PublicCells();
        var measures = new TreeMap<Measure, Long>();
        known(cell.getCounts(), measures);
        known(cell.getSums(), measures);
        measures.forEach((measure, amount) -> read.put(measure.ordinal(), amount));
        read.strip(cell.getMinutes(), Measure.CALLS_OFFERED, DayStrip.offeredSlot(0));
        read.strip(cell.getMinutes(), Measure.CALLS_ANSWERED, DayStrip.answeredSlot(0));
        read.histograms(cell.getHistograms());
        return Counts.ofSlots(read.slots, read.amounts, read.size);
    }

    private static void known(Map<String, Long> amounts, Map<Measure, Long> to) {
        amounts.forEach((id, amount) -> Measure.find(id).ifPresent(measure -> to.put(measure, amount)));
    }

    private void strip(Map<String, List<Integer>> strips, Measure measure, int first) {
        var minutes = strips.getOrDefault(measure.id(), List.of());
        for (int minute = 0; minute < minutes.size(); minute++) {
            put(first + minute, minutes.get(minute));
        }
    }

    private void histograms(Map<String, List<HistogramBucket>> histograms) {
        if (histograms.isEmpty()) {
            return;
        }
        for (var distribution : DISTRIBUTIONS) {
            for (var bucket : histograms.getOrDefault(distribution.id(), List.of())) {
                put(distribution.slot(bucket.getBucket()), bucket.getCount());
            }
        }
    }

    private void put(int slot, long amount) {
        if (amount == 0) {
            return;
        }
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        slots[size] = (short) slot;
        amounts[size++] = amount;
    }
}
