package org.minyi.workbench.city;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minyi.schemas.Department;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;

/** Adds ratings up by brute force. */
final class NaiveRatings {

    private NaiveRatings() {}

    static RatingFigures figures(
            Stream<List<RatingEvent>> ratings, Predicate<Instant> inYear, List<Department> departments, int year) {
        List<Standing> standing = ratings.map(NaiveRatings::standing)
                .filter(rating -> inYear.test(rating.rated().getEventTime()))
                .toList();
        TreeMap<Integer, Long> levels = new TreeMap<>(Map.of(1, 0L, 2, 0L, 3, 0L, 4, 0L, 5, 0L));
        TreeMap<String, Long> regions = new TreeMap<>();
        TreeMap<String, Long> units = new TreeMap<>();
        for (Standing rating : standing) {
            levels.merge(rating.level(), 1L, Long::sum);
            regions.merge(rating.rated().getRegion(), 1L, Long::sum);
            units.merge(rating.rated().getUnit(), 1L, Long::sum);
        }
        return new RatingFigures(
                standing.size(),
                count(standing, Standing::active),
                count(standing, rating -> rating.active() && rating.level() >= 3),
                count(standing, rating -> rating.active() && rating.level() < 3),
                count(standing, rating -> rating.rated().getLevel() < 3),
                levels,
                regions,
                units,
                coverage(departments, units.keySet(), year));
    }

    private record Standing(RatingEvent rated, int level) {
        boolean active() {
            return rated.getMode() == RatingMode.ACTIVE || rated.getMode() == RatingMode.INVITED;
        }
    }

    private static Standing standing(List<RatingEvent> events) {
        Map<RatingEventType, RatingEvent> byType = new HashMap<>();
        events.forEach(e -> byType.put(e.getType(), e));
        RatingEvent rated = byType.get(RatingEventType.RATED);
        return new Standing(
                rated, byType.getOrDefault(RatingEventType.SUPPLEMENTED, rated).getLevel());
    }

    private static Coverage coverage(List<Department> departments, Set<String> rated, int year) {
        Set<String> asked = new HashSet<>();
        for (Department department : departments) {
            boolean over =
                    department.getValidTo() != null && department.getValidTo().getYear() < year;
            if (department.getHasCases() && department.getValidFrom().getYear() <= year && !over) {
                asked.add(department.getCode());
            }
        }
        return new Coverage(asked.stream().filter(rated::contains).count(), asked.size());
    }

    private static long count(List<Standing> ratings, Predicate<Standing> those) {
        return ratings.stream().filter(those).count();
    }
}
