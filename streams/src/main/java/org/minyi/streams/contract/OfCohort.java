package org.minyi.streams.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures of the tickets accepted in a month or a year, among them what of these tickets is open and overdue now, at the
 * end of the last full day; empty of a shorter window, whose tickets are not kept apart: 0 over 0.
 *
 * @param plus what is added up on top
 * @param minus what is taken off on top
 * @param denominator what is added up below; empty for a count
 */
public record OfCohort(List<Measure> plus, List<Measure> minus, List<Measure> denominator) implements Formula {

    /** Behind all others: what is asked up to its end is asked up to now. */
    private static final Window FAR_AHEAD = new Window("9999");

    @Override
    public List<Measure> numerator() {
        return Stream.concat(plus.stream(), minus.stream()).toList();
    }

    @Override
    public Unit unit() {
        return denominator.isEmpty() ? Unit.COUNT : Unit.RATIO;
    }

    @Override
    public String text() {
        var top = Formula.names(plus) + (minus.isEmpty() ? "" : " - " + Formula.names(minus));
        return denominator.isEmpty() ? top : "(" + top + ") / " + Formula.names(denominator);
    }

    @Override
    public Figure read(Metric metric, Cells cells, CellKey key) {
        if (key.window().months().isEmpty()) {
            return Figure.ratio(metric, key, 0, 0);
        }
        var now = cells.upTo(FAR_AHEAD, Window.Kind.DAY);
        var counts = cells.counts(key);
        long open = key.window().months().stream()
                .map(month -> key.scope().acceptedIn(month))
                .mapToLong(cohort -> now.total(Measure.TICKETS_OVERDUE_OPEN, cohort, cells))
                .sum();
        long top = sum(plus, counts, open) - sum(minus, counts, open);
        var figure = denominator.isEmpty()
                ? Figure.count(metric, key, top)
                : Figure.ratio(metric, key, top, sum(denominator, counts, open));
        return figure.at(now.end());
    }

    @Override
    public List<Addend> addends(Part part, Cells cells, CellKey key) {
        if (key.window().months().isEmpty()) {
            return List.of();
        }
        return part == Part.NUMERATOR
                ? Stream.concat(
                                plus.stream().flatMap(measure -> addends(measure, false, cells, key)),
                                minus.stream().flatMap(measure -> addends(measure, true, cells, key)))
                        .toList()
                : denominator.stream()
                        .flatMap(measure -> addends(measure, false, cells, key))
                        .toList();
    }

    private static Stream<Addend> addends(Measure measure, boolean taken, Cells cells, CellKey key) {
        if (measure != Measure.TICKETS_OVERDUE_OPEN) {
            return Stream.of(new Addend(key.scope(), Set.of(key.window()), measure, taken));
        }
        var past = Set.copyOf(cells.upTo(FAR_AHEAD, Window.Kind.DAY).windows());
        return key.window().months().stream()
                .map(month -> new Addend(key.scope().acceptedIn(month), past, measure, taken));
    }

    private static long sum(List<Measure> measures, Counts counts, long open) {
        return measures.stream()
                .mapToLong(measure -> measure == Measure.TICKETS_OVERDUE_OPEN ? open : counts.get(measure))
                .sum();
    }
}
