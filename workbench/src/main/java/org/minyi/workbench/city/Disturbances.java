package org.minyi.workbench.city;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many subjects of one kind were disturbed on purpose, and how.
 *
 * @param fates all subjects by what became of them
 * @param mishaps those that count by what happened on the way
 */
public record Disturbances(SortedMap<String, Long> fates, SortedMap<String, Long> mishaps) {

    static Disturbances of(List<? extends Plan<?>> plans) {
        SortedMap<String, Long> fates = new TreeMap<>();
        SortedMap<String, Long> mishaps = new TreeMap<>();
        for (Plan<?> plan : plans) {
            plan.parts().forEach(part -> fates.merge(part.fate().name(), part.count(), Long::sum));
            plan.mishaps().forEach((mishap, count) -> mishaps.merge(mishap.name(), count, Long::sum));
        }
        return new Disturbances(fates, mishaps);
    }
}
