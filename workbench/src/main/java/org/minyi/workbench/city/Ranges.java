package org.minyi.workbench.city;

import java.util.Arrays;

/** Numbers from 0 on, cut into consecutive ranges that may be empty. */
final class Ranges {

    private final long[] ends;

    private Ranges(long[] ends) {
        this.ends = ends;
    }

    /** Ranges of these sizes, one after the other. */
    static Ranges sized(long... sizes) {
        long[] ends = sizes.clone();
        Arrays.parallelPrefix(ends, Long::sum);
        return new Ranges(ends);
    }

    /** Cuts a count into whole parts after the weights; the running sums are rounded, so the parts add up to it. */
    static Ranges split(long count, double... weights) {
        double all = Arrays.stream(weights).sum();
        long[] ends = new long[weights.length];
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += weights[i];
            ends[i] = Math.round(count * (sum / all));
        }
        return new Ranges(ends);
    }

    /** The range that holds n, which must be below the end. */
    int find(long n) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (n < ends[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    long start(int range) {
        return range == 0 ? 0 : ends[range - 1];
    }

    long size(int range) {
        return ends[range] - start(range);
    }

    int count() {
        return ends.length;
    }

    /** The end of the last range. */
    long end() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
}
