package org.minyi.streams.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.WindowKind;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;

/** Cells as they stand in the public topic. */
public final class CellRecords {

    private final LocalWindows windows;

    /** Dates windows by that zone. */
    public CellRecords(LocalWindows windows) {
        this.windows = windows;
    }

    /** The public record of a cell; null, which deletes it, when nothing is left in it. */
    public MetricCell record(CellKey key, Counts counts) {
        if (counts.isZero()) {
            return null;
        }
        var byName = new LinkedHashMap<String, Long>();
        counts.forEach((measure, amount) -> byName.put(measure.id(), amount));
        return MetricCell.newBuilder()
                .setScope(key.scope().text())
                .setDimension(key.scope().dimension())
                .setMember(key.scope().member())
                .setWindowKind(WindowKind.valueOf(key.window().kind().name()))
                .setWindowStart(windows.start(key.window()))
                .setWindow(key.window().text())
                .setCounts(byName)
                .setMinutes(key.window().kind() == Window.Kind.UTC_DAY ? minutes(counts) : Map.of())
                .build();
    }

    private static Map<String, List<Integer>> minutes(Counts counts) {
        return Map.of(
                Measure.CALLS_OFFERED.id(), minutes(counts, DayStrip::offeredSlot),
                Measure.CALLS_ANSWERED.id(), minutes(counts, DayStrip::answeredSlot));
    }

    private static List<Integer> minutes(Counts counts, IntUnaryOperator slot) {
        return IntStream.range(0, DayStrip.MINUTES)
                .mapToObj(minute -> Math.toIntExact(counts.inSlot(slot.applyAsInt(minute))))
                .toList();
    }
}
