package org.minyi.workbench.city;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many ratings were disturbed on purpose, and how.
 *
 * @param voided ratings beyond the total that a review takes back
 * @param supplements bad ratings that a supplement makes good
 * @param orphaned ratings of which only later events come
 * @param neighbours ratings in the last and the first millisecond of the years around
 * @param fates ratings by all that can become of one
 */
public record RatingFaults(
        long voided, long supplements, long orphaned, long neighbours, SortedMap<String, Long> fates) {

    static RatingFaults of(List<RatingPart> parts) {
        SortedMap<String, Long> fates = new TreeMap<>();
        parts.forEach(part -> fates.merge(part.fate().name(), part.count(), Long::sum));
        return new RatingFaults(
                sum(parts, RatingGroup.VOIDED),
                sum(parts, RatingGroup.MADE_GOOD),
                sum(parts, RatingGroup.ORPHANED),
                sum(parts, RatingGroup.NEIGHBOUR),
                fates);
    }

    private static long sum(List<RatingPart> parts, RatingGroup group) {
        return parts.stream()
                .filter(part -> part.fate().group() == group)
                .mapToLong(RatingPart::count)
                .sum();
    }
}
