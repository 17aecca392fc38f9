package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the year's ratings must add up to, drawn up from the plan and not from the events.
 *
 * @param total ratings of the year that stand
 * @param favourable among the active ones, by the level that holds
 * @param bad among the active ones, by the level that holds
 * @param badInitial by the level first given
 * @param levels all ratings by the level that holds
 * @param regions all ratings by region code
 * @param units all ratings by department code
 */
public record RatingFigures(
        long total,
        long active,
        long favourable,
        long bad,
        long badInitial,
        SortedMap<Integer, Long> levels,
        SortedMap<String, Long> regions,
        SortedMap<String, Long> units,
        Coverage coverage) {

    static RatingFigures of(RatingPlan plan) {
        SortedMap<Integer, Long> levels = new TreeMap<>(Map.of(1, 0L, 2, 0L, 3, 0L, 4, 0L, 5, 0L));
        long total = 0;
        long active = 0;
        long favourable = 0;
        long badInitial = 0;
        for (RatingPart part : plan.parts()) {
            if (part.fate().counted()) {
                levels.merge(part.level(), part.count(), Long::sum);
                total += part.count();
                active += part.active() ? part.count() : 0;
                favourable += part.active() && part.favourable() ? part.count() : 0;
                badInitial += part.firstBad() ? part.count() : 0;
            }
        }
        SortedMap<String, Long> regions = new TreeMap<>();
        SortedMap<String, Long> units = new TreeMap<>();
        RatedUnits rated = plan.units();
        for (int i = 0; i < rated.units().size(); i++) {
            units.put(rated.units().get(i).code(), rated.quota(i));
            regions.merge(rated.units().get(i).region(), rated.quota(i), Long::sum);
        }
        long covered = units.values().stream().filter(count -> count > 0).count();
        return new RatingFigures(
                total,
                active,
                favourable,
                active - favourable,
                badInitial,
                levels,
                regions,
                units,
                new Coverage(covered, units.size()));
    }

    /** The same under the names of the catalogue. */
    List<ExpectedFigure> byMetric() {
        var figures = new ArrayList<>(List.of(
                ExpectedFigure.count("ratings.total", total),
                ExpectedFigure.count("ratings.active", active),
                ExpectedFigure.ratio("ratings.active_rate", active, total),
                ExpectedFigure.count("ratings.favourable", favourable),
                ExpectedFigure.ratio("ratings.favourable_rate", favourable, active),
                ExpectedFigure.count("ratings.bad", bad),
                ExpectedFigure.count("ratings.bad_initial", badInitial),
                ExpectedFigure.count("ratings.contacted", badInitial),
                ExpectedFigure.count("ratings.rectified", badInitial),
                ExpectedFigure.ratio("ratings.coverage", coverage.rated(), coverage.departments())));
        levels.forEach((level, count) -> figures.add(ExpectedFigure.count("ratings.level_" + level, count)));
        return figures;
    }
}
