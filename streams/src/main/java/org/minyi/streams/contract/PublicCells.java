package org.minyi.streams.contract;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.minyi.schemas.HistogramBucket;
import org.minyi.schemas.MetricCell;

/** Reads cells as they stand in the public topic. */
public final class PublicCells {

    private PublicCells() {}

    /** What a public record holds; measures and distributions that this version does not know are left out. */
    public static Counts counts(MetricCell cell) {
        var amounts = new TreeMap<Integer, Long>();
        cell.getCounts().forEach((id, amount) -> measure(id, amount, amounts));
        cell.getSums().forEach((id, amount) -> measure(id, amount, amounts));
        cell.getHistograms().forEach((id, buckets) -> histogram(id, buckets, amounts));
        strip(cell.getMinutes(), Measure.CALLS_OFFERED, DayStrip::offeredSlot, amounts);
        strip(cell.getMinutes(), Measure.CALLS_ANSWERED, DayStrip::answeredSlot, amounts);
        return Counts.ofSlots(amounts);
    }

    private static void measure(String id, long amount, SortedMap<Integer, Long> to) {
        Measure.find(id).ifPresent(measure -> to.put(measure.ordinal(), amount));
    }

    private static void histogram(String id, List<HistogramBucket> buckets, SortedMap<Integer, Long> to) {
        Distribution.find(id)
                .ifPresent(distribution ->
                        buckets.forEach(bucket -> to.put(distribution.slot(bucket.getBucket()), bucket.getCount())));
    }

    private static void strip(
            Map<String, List<Integer>> strips, Measure measure, IntUnaryOperator slot, SortedMap<Integer, Long> to) {
        var minutes = strips.getOrDefault(measure.id(), List.of());
        for (int minute = 0; minute < minutes.size(); minute++) {
            to.put(slot.applyAsInt(minute), minutes.get(minute).longValue());
        }
    }
}
