package org.minyi.streams.report;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Unit;

/**
 * The bins into which the buckets of a distribution are put to be drawn: a bucket goes where its least value does, so a
 * bound is exact within 1 %.
 */
final class Bins {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final List<Long> SECONDS = List.of(
            0L,
            5L,
            15L,
            30L,
            MINUTE,
            2 * MINUTE,
            5 * MINUTE,
            15 * MINUTE,
            HOUR,
            4 * HOUR,
            12 * HOUR,
            DAY,
            2 * DAY,
            3 * DAY,
            5 * DAY,
            7 * DAY,
            10 * DAY,
            15 * DAY,
            30 * DAY);
    private static final List<Long> WORKING_DAYS =
            List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 16L, 21L, 31L);

    private Bins() {}

    /** Those that hold anything, and the empty ones between them. */
    static List<Report.Bin> of(Distribution distribution, Counts counts) {
        var bounds = distribution.unit() == Unit.WORKING_DAYS ? WORKING_DAYS : SECONDS;
        var held = new long[bounds.size()];
        counts.forEachBucket(
                distribution,
                (bucket, amount) -> held[bin(bounds, distribution.buckets().low(bucket))] += amount);
        var bins = new ArrayList<Report.Bin>();
        for (int i = 0; i < held.length; i++) {
            bins.add(new Report.Bin(bounds.get(i), i + 1 < held.length ? bounds.get(i + 1) : null, held[i]));
        }
        return withoutEmptyEnds(bins);
    }

    private static int bin(List<Long> bounds, long value) {
        int bin = 0;
        while (bin + 1 < bounds.size() && bounds.get(bin + 1) <= value) {
            bin++;
        }
        return bin;
    }

    private static List<Report.Bin> withoutEmptyEnds(List<Report.Bin> bins) {
        int first = 0;
        int end = bins.size();
        while (first < end && bins.get(first).count() == 0) {
            first++;
        }
        while (end > first && bins.get(end - 1).count() == 0) {
            end--;
        }
        return List.copyOf(bins.subList(first, end));
    }
}
