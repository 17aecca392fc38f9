package org.minyi.streams.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.minyi.schemas.Department;

/** The departments with at least one of a measure, out of those that existed in the window and have cases. */
public record Coverage(Measure measure) implements Formula.OfOne {

    @Override
    public Optional<String> membersOf() {
        return Optional.of("unit");
    }

    @Override
    public Unit unit() {
        return Unit.RATIO;
    }

    @Override
    public String text() {
        return "departments with " + measure.id() + " / departments";
    }

    @Override
    public Figure read(Metric metric, Cells cells, CellKey key) {
        // Units have no hours: an hour is covered as its day is.
        var window = key.window().orItsDay();
        var departments = cells.departments().stream()
                .filter(department ->
                        department.getHasCases() && inScope(department, key.scope()) && existsIn(department, window))
                .toList();
        var covered = departments.stream()
                .map(department -> new CellKey(Scope.of("unit", department.getCode()), window))
                .filter(cell -> cells.counts(cell).get(measure) > 0)
                .count();
        return Figure.ratio(metric, key, covered, departments.size());
    }

    private static boolean existsIn(Department department, Window window) {
        return !localDay(department.getValidFrom(), window).isAfter(window)
                && (department.getValidTo() == null || !window.isAfter(localDay(department.getValidTo(), window)));
    }

    private static boolean inScope(Department department, Scope scope) {
        return scope.equals(Scope.CITY)
                || scope.equals(Scope.of("region", department.getRegion()))
                || scope.equals(Scope.of("unit", department.getCode()));
    }

    /** The window of that length in which the day lies: windows are named by prefixes of the day's name. */
    private static Window localDay(LocalDate day, Window like) {
        var text = day.toString();
        return new Window(text.substring(0, Math.min(text.length(), like.text().length())));
    }
}
