package org.minyi.streams.contract;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.minyi.schemas.MetricCell;

/** Reads cells as they stand in the public topic. */
public final class PublicCells {

    private PublicCells() {}

    /** The counts in a public record; measures that this version does not know are left out. */
    public static Counts counts(MetricCell cell) {
        var counts = Counts.ZERO;
        for (var entry : cell.getCounts().entrySet()) {
            var amount = Measure.find(entry.getKey()).map(measure -> Counts.of(measure, entry.getValue()));
            counts = counts.plus(amount.orElse(Counts.ZERO));
        }
        return counts.plus(strip(cell, Measure.CALLS_OFFERED, DayStrip::offeredSlot))
                .plus(strip(cell, Measure.CALLS_ANSWERED, DayStrip::answeredSlot));
    }

    private static Counts strip(MetricCell cell, Measure measure, IntUnaryOperator slot) {
        var counts = Counts.ZERO;
        var minutes = cell.getMinutes().getOrDefault(measure.id(), List.of());
        for (int minute = 0; minute < minutes.size(); minute++) {
            counts = counts.plus(Counts.ofSlot(slot.applyAsInt(minute), minutes.get(minute)));
        }
        return counts;
    }
}
