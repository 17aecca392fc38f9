package org.minyi.workbench.city;

import java.util.List;
import java.util.SortedMap;

/**
 * How the city's citizens call; all shares are 0 to 1.
 *
 * @param lines the lines; each is also the source of its calls
 * @param menuAbandoned calls given up in the menu, beside those offered
 * @param refused calls the system refused, beside those offered
 * @param outbound calls that citizens were called by, beside those offered
 * @param swift the share of answered calls that are answered within 15 seconds
 * @param rated the share of answered calls that are rated
 * @param levels the weight of each level of such a rating, 1 to 5
 * @param callers how many citizens call at all
 */
public record CallHabits(
        List<Line> lines,
        double menuAbandoned,
        double refused,
        double outbound,
        double swift,
        double rated,
        SortedMap<Integer, Double> levels,
        int callers,
        int agents) {

    /** A line by its number. */
    public record Line(String code, double weight) {}
}
