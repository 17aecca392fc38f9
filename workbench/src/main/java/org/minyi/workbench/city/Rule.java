package org.minyi.workbench.city;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Something that must hold of a city's file, and the sentence that says so. */
record Rule(String sentence, Predicate<City> holds) {

    static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    /** Whether something can be chosen by these weights. */
    static boolean weigh(Stream<Double> weights) {
        List<Double> all = weights.toList();
        return all.stream().allMatch(weight -> weight >= 0) && all.stream().anyMatch(weight -> weight > 0);
    }

    static boolean isSource(City city, String code) {
        return city.sources().stream().anyMatch(source -> source.code().equals(code));
    }
}
