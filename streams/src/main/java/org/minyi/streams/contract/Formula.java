package org.minyi.streams.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.minyi.schemas.Department;

/** How a figure is made of measures; divided only at the edge, never in a cell. */
public sealed interface Formula {

    /** A window behind all others: what is asked up to its end is asked up to now. */
    Window FAR_AHEAD = new Window("9999");

    /** The exact figure of a scope in a window. */
    Figure read(Metric metric, Cells cells, CellKey key);

    /** What is added up on top; of a percentile, the distribution. */
    List<? extends Additive> numerator();

    /** What is added up below; empty where nothing of a cell is. */
    default List<? extends Additive> denominator() {
        return List.of();
    }

    /** The unit of the figure. */
    Unit unit();

    /** The formula as text, e.g. {@code calls.answered / calls.offered} or {@code p90(calls.wait)}. */
    String text();

    /** A number of things. */
    record Count(List<Measure> numerator) implements Formula {

        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public String text() {
            return names(numerator);
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            return Figure.count(metric, key, sum(cells.counts(key), numerator));
        }
    }

    /** One number of things out of, or over, another. */
    record Ratio(List<Measure> numerator, List<Measure> denominator) implements Formula {

        @Override
        public Unit unit() {
            return Unit.RATIO;
        }

        @Override
        public String text() {
            return names(numerator) + " / " + names(denominator);
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            var counts = cells.counts(key);
            return Figure.ratio(metric, key, sum(counts, numerator), sum(counts, denominator));
        }
    }

    /** A total over the number of things that it was added up of, in the unit of the total. */
    record Mean(Measure total, List<Measure> denominator) implements Formula {

        @Override
        public List<Measure> numerator() {
            return List.of(total);
        }

        @Override
        public Unit unit() {
            return total.unit();
        }

        @Override
        public String text() {
            return total.id() + " / " + names(denominator);
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            var counts = cells.counts(key);
            return Figure.ratio(metric, key, counts.get(total), sum(counts, denominator));
        }
    }

    /**
     * The smallest value up to which at least so many of a hundred values lie (nearest rank), within 1 %: the middle of
     * its bucket, exactly, as the sum of the bucket's bounds over 2. Where no histogram is kept, as in an hour, it is
     * empty: 0 over 0.
     *
     * @param percent from 1 to 100
     */
    record Percentile(Distribution distribution, int percent) implements Formula {

        @Override
        public List<Distribution> numerator() {
            return List.of(distribution);
        }

        @Override
        public Unit unit() {
            return distribution.unit();
        }

        @Override
        public String text() {
            return "p" + percent + "(" + distribution.id() + ")";
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            var histogram = new Histogram(distribution, cells.counts(key));
            histogram.negative().ifPresent(bucket -> {
                throw new IllegalStateException(
                        "bucket " + bucket + " of " + distribution.id() + " in " + key + " holds fewer than no values");
            });
            var bucket = histogram.percentile(percent);
            if (bucket.isEmpty()) {
                return Figure.ratio(metric, key, 0, 0);
            }
            var buckets = distribution.buckets();
            long bounds = buckets.low(bucket.getAsInt()) + buckets.high(bucket.getAsInt());
            return Figure.ratio(metric, key, bounds, 2);
        }
    }

    /** The departments with at least one of a measure, out of those that existed in the window and have cases. */
    record Coverage(Measure measure) implements Formula {

        @Override
        public List<Measure> numerator() {
            return List.of(measure);
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
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public String text() {
            return "members of " + dimension + " with " + measure.id();
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
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public String text() {
            return "stock of " + measure.id();
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            var scope = key.scope();
            var past = cells.upTo(key.window(), scope.finest());
            return Figure.count(metric, key, stock(measure, scope, past, cells)).at(past.end());
        }
    }

    /**
     * The lowest share of calls answered over any 1,440 consecutive whole minutes that end in the window, and when they
     * ended; of a window that is not over, up to its last full hour.
     */
    record LowestDay() implements Formula {

        @Override
        public List<Measure> numerator() {
            return List.of(Measure.CALLS_ANSWERED);
        }

        @Override
        public List<Measure> denominator() {
            return List.of(Measure.CALLS_OFFERED);
        }

        @Override
        public Unit unit() {
            return Unit.RATIO;
        }

        @Override
        public String text() {
            return "lowest(calls.answered / calls.offered) over 1440 minutes";
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            var after = cells.start(key.window());
            var upTo = cells.upTo(key.window(), Window.Kind.HOUR).end();
            if (!after.isBefore(upTo)) {
                return Figure.ratio(metric, key, 0, 0);
            }
            return DayStrips.of(key.scope(), after, upTo, cells)
                    .lowest(after, upTo)
                    .map(lowest -> Figure.ratio(metric, key, lowest.answered(), lowest.offered())
                            .at(lowest.end()))
                    .orElse(Figure.ratio(metric, key, 0, 0));
        }
    }

    /**
     * What of the tickets accepted in a month or a year is open and overdue now, and the rates that count it in; of a
     * shorter window empty: 0 over 0.
     */
    record Overdue(Part part) implements Formula {

        /** What is asked of them. */
        public enum Part {
            /** How many of the dispatched are open and overdue. */
            OPEN,
            /** On time out of those closed with a deadline or open and overdue. */
            DUE,
            /** Neither closed overdue nor open and overdue, out of the dispatched. */
            DISPATCHED
        }

        @Override
        public List<Measure> numerator() {
            return List.of(part == Part.OPEN ? Measure.TICKETS_OVERDUE_OPEN : Measure.TICKETS_ON_TIME);
        }

        @Override
        public List<Measure> denominator() {
            return switch (part) {
                case OPEN -> List.of();
                case DUE ->
                    List.of(Measure.TICKETS_ON_TIME, Measure.TICKETS_OVERDUE_CLOSED, Measure.TICKETS_OVERDUE_OPEN);
                case DISPATCHED -> List.of(Measure.TICKETS_DISPATCHED);
            };
        }

        @Override
        public Unit unit() {
            return part == Part.OPEN ? Unit.COUNT : Unit.RATIO;
        }

        @Override
        public String text() {
            var open = "stock of tickets.overdue_open by cohort";
            return switch (part) {
                case OPEN -> open;
                case DUE -> "tickets.on_time / (tickets.on_time + tickets.overdue_closed + " + open + ")";
                case DISPATCHED -> "(tickets.dispatched - tickets.overdue_closed - " + open + ") / tickets.dispatched";
            };
        }

        @Override
        public Figure read(Metric metric, Cells cells, CellKey key) {
            var months = key.window().months();
            if (months.isEmpty()) {
                return Figure.ratio(metric, key, 0, 0);
            }
            var past = cells.upTo(FAR_AHEAD, Window.Kind.DAY);
            var counts = cells.counts(key);
            long open = months.stream()
                    .map(month -> key.scope().acceptedIn(month))
                    .mapToLong(cohort -> stock(Measure.TICKETS_OVERDUE_OPEN, cohort, past, cells))
                    .sum();
            long onTime = counts.get(Measure.TICKETS_ON_TIME);
            long late = counts.get(Measure.TICKETS_OVERDUE_CLOSED);
            long dispatched = counts.get(Measure.TICKETS_DISPATCHED);
            return switch (part) {
                case OPEN -> Figure.count(metric, key, open).at(past.end());
                case DUE ->
                    Figure.ratio(metric, key, onTime, onTime + late + open).at(past.end());
                case DISPATCHED ->
                    Figure.ratio(metric, key, dispatched - late - open, dispatched)
                            .at(past.end());
            };
        }
    }

    private static long stock(Measure measure, Scope scope, Past past, Cells cells) {
        return past.windows().stream()
                .mapToLong(window -> cells.counts(new CellKey(scope, window)).get(measure))
                .sum();
    }

    private static String names(List<Measure> measures) {
        var names = measures.stream().map(Measure::id).collect(Collectors.joining(" + "));
        return measures.size() == 1 ? names : "(" + names + ")";
    }

    private static long sum(Counts counts, List<Measure> measures) {
        return measures.stream().mapToLong(counts::get).sum();
    }
}
