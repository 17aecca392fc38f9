package org.minyi.streams.contract;

import java.time.LocalDate;
import java.util.List;
import org.minyi.schemas.Department;

/** How a figure is made of measures; divided only at the edge, never in a cell. */
public sealed interface Formula {

    /** The exact figure of a scope in a window. */
    Figure read(Metric metric, Cells cells, CellKey key);

    /** The measures that are added up on top. */
    List<Measure> numerator();

    /** The measures that are added up below; empty for a count. */
    List<Measure> denominator();

    /** A number of things. */
    record Count(List<Measure> numerator) implements Formula {

        @Override
        public List<Measure> denominator() {
            return List.of();
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            return Figure.count(metric, key, sum(cells.counts(key), numerator));
        }
    }

    /** One number of things out of, or over, another. */
    record Ratio(List<Measure> numerator, List<Measure> denominator) implements Formula {

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            var counts = cells.counts(key);
            return Figure.ratio(metric, key, sum(counts, numerator), sum(counts, denominator));
        }
    }

    /** The departments with at least one of a measure, out of those that existed in the window and have cases. */
    record Coverage(Measure measure) implements Formula {

        @Override
        public List<Measure> numerator() {
            return List.of(measure);
        }

        @Override
        public List<Measure> denominator() {
            return List.of();
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            // Units have no hours: an hour is covered as its day is.
            var window = key.window().kind() == Window.Kind.HOUR ? key.window().day() : key.window();
            var departments = cells.departments().stream()
                    .filter(department -> department.getHasCases()
                            && inScope(department, key.scope())
                            && existsIn(department, window))
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
            return new Window(
                    text.substring(0, Math.min(text.length(), like.text().length())));
        }
    }

    /** How many members of a dimension have at least one of a measure in the window. */
    record Members(String dimension, Measure measure) implements Formula {

        @Override
        public List<Measure> numerator() {
            return List.of(measure);
        }

        @Override
        public List<Measure> denominator() {
            return List.of();
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            // Units have no hours: an hour has the members of its day.
            var window = key.window().kind() == Window.Kind.HOUR ? key.window().day() : key.window();
            // Only the city has all members; a narrower scope has none of its own.
            long members = !key.scope().equals(Scope.CITY)
                    ? 0
                    : cells.keys(dimension, window.kind()).stream()
                            .filter(cell -> cell.window().equals(window))
                            .filter(cell -> cells.counts(cell).get(measure) > 0)
                            .count();
            return Figure.count(metric, key, members);
        }
    }

    /**
     * How many there were at the end of the window, or at the last full hour (day, for what has no hours) where that lies
     * ahead: all that ever began less all that ended.
     */
    record Stock(Measure measure) implements Formula {

        @Override
        public List<Measure> numerator() {
            return List.of(measure);
        }

        @Override
        public List<Measure> denominator() {
            return List.of();
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            var scope = key.scope();
            var past = cells.upTo(key.window(), scope.finest());
            long stock = past.windows().stream()
                    .mapToLong(
                            window -> cells.counts(new CellKey(scope, window)).get(measure))
                    .sum();
            return Figure.count(metric, key, stock).at(past.end());
        }
    }

    private static long sum(Counts counts, List<Measure> measures) {
        return measures.stream().mapToLong(counts::get).sum();
    }
}
