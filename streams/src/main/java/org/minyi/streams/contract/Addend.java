package org.minyi.streams.contract;

import java.util.List;
import java.util.Set;

/**
 * Something that a figure's numerator or denominator is added up of: so much of a measure as a scope has in some windows.
 *
 * @param windows none of which lies within another
 * @param measure what is added up
 * @param taken whether it is taken off instead
 */
public record Addend(Scope scope, Set<Window> windows, Measure measure, boolean taken) {

    /** These measures of one cell. */
    static List<Addend> of(CellKey key, List<Measure> measures) {
        return measures.stream()
                .map(measure -> new Addend(key.scope(), Set.of(key.window()), measure, false))
                .toList();
    }

    /** How much of it there is in these contributions. */
    public long in(List<Contribution> contributions) {
        long sum = 0;
        for (var contribution : contributions) {
            if (scope.equals(contribution.scope())) {
                long amount = contribution.counts().get(measure);
                if (amount != 0 && contribution.difference().window().liesIn(windows)) {
                    sum += amount;
                }
            }
        }
        return taken ? -sum : sum;
    }
}
