package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.minyi.schemas.HistogramBucket;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.WindowKind;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Cells as they stand in the public topic. */
public final class CellRecords {

    private static final int MOST_REMEMBERED = 50_000;
    private static final Distribution[] DISTRIBUTIONS = Distribution.values();
    private static final Memo<Scope, Name> NAMES =
            new Memo<>(MOST_REMEMBERED, scope -> new Name(scope.dimension(), scope.member()));

    /** A scope in its parts. */
    private record Name(String dimension, String member) {}

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
        var sums = new LinkedHashMap<String, Long>();
        counts.forEach((measure, amount) -> (measure.isSum() ? sums : byName).put(measure.id(), amount));
        var name = NAMES.of(key.scope());
        return new MetricCell(
                key.scope().text(),
                name.dimension(),
                name.member(),
                WindowKind.valueOf(key.window().kind().name()),
                windows.start(key.window()),
                key.window().text(),
                byName,
                sums,
                histograms(counts),
                key.window().kind() == Window.Kind.UTC_DAY ? minutes(counts) : Map.of());
    }

    private static Map<String, List<HistogramBucket>> histograms(Counts counts) {
        var histograms = new LinkedHashMap<String, List<HistogramBucket>>();
        for (var distribution : DISTRIBUTIONS) {
            var buckets = new ArrayList<HistogramBucket>();
            counts.forEachBucket(distribution, (bucket, amount) -> buckets.add(new HistogramBucket(bucket, amount)));
            if (!buckets.isEmpty()) {
                histograms.put(distribution.id(), buckets);
            }
        }
        return histograms;
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
