package org.minyi.workbench.city;

import java.util.List;
import java.util.SortedMap;

/**
 * How the city's citizens rate.
 *
 * @param source the code of the source that ratings come from
 * @param levels the weight of each favourable level, 3 to 5
 * @param invited the share of active ratings that were asked for, 0 to 1
 * @param voidedBecause reasons for which a review voids a rating
 * @param complaints what citizens write under a bad rating
 */
public record RatingHabits(
        String source,
        SortedMap<Integer, Double> levels,
        double invited,
        List<Channel> channels,
        List<String> voidedBecause,
        List<String> complaints) {

    /** A way to give a rating; those in a hall are shut when the halls are. */
    public record Channel(String code, String name, double weight, boolean inHall) {}
}
