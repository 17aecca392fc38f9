package org.minyi.streams.contract;

import java.util.List;

/**
 * The smallest value up to which at least so many of a hundred values lie (nearest rank), within 1 %: the middle of
 * its bucket, exactly, as the sum of the bucket's bounds over 2. Where no histogram is kept, as in an hour, it is
 * empty: 0 over 0.
 *
 * @param percent from 1 to 100
 */
public record Percentile(Distribution distribution, int percent) implements Formula {

    @Override
    public List<Distribution> numerator() {
        return List.of(distribution);
    }

    @Override
    public Unit unit() {
        return distribution.unit();
    }

    @Override
    public String text() {
        return "p" + percent + "(" + distribution.id() + ")";
    }

    @Override
    public Figure read(Metric metric, Cells cells, CellKey key) {
        var histogram = new Histogram(distribution, cells.counts(key));
        histogram.negative().ifPresent(bucket -> {
            throw new IllegalStateException(
                    "bucket " + bucket + " of " + distribution.id() + " in " + key + " holds fewer than no values");
        });
        var bucket = histogram.percentile(percent);
        if (bucket.isEmpty()) {
            return Figure.ratio(metric, key, 0, 0);
        }
        var buckets = distribution.buckets();
        long bounds = buckets.low(bucket.getAsInt()) + buckets.high(bucket.getAsInt());
        return Figure.ratio(metric, key, bounds, 2);
    }
}
