package org.minyi.streams.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a figure is made of measures; divided only at the edge, never in a cell. */
public sealed interface Formula
        permits Formula.OfOne, Formula.Count, Formula.Ratio, Formula.Mean, Percentile, LowestDay, OfCohort {

    /** A formula about one measure alone. */
    sealed interface OfOne extends Formula permits Coverage, Members, Stock {

        /** The measure. */
        Measure measure();

        @Override
        default List<Measure> numerator() {
            return List.of(measure());
        }
    }

    /** The exact figure of a scope in a window. */
    Figure read(Metric metric, Cells cells, CellKey key);

    /** What is added up on top; of a percentile, the distribution. */
    List<? extends Additive> numerator();

    /** What is added up below; empty where nothing of a cell is. */
    default List<? extends Additive> denominator() {
        return List.of();
    }

    /** The dimension whose members are counted; empty where it counts none. */
    default Optional<String> membersOf() {
        return Optional.empty();
    }

    /** The unit of the figure. */
    Unit unit();

    /**
     * What one part of a figure is added up of; empty where it is no sum over calls, tickets, ratings or other single
     * things.
     */
    default List<Addend> addends(Part part, Cells cells, CellKey key) {
        return List.of();
    }

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

        @Override
        public List<Addend> addends(Part part, Cells cells, CellKey key) {
            return Addend.of(key, part == Part.NUMERATOR ? numerator : List.of());
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

        @Override
        public List<Addend> addends(Part part, Cells cells, CellKey key) {
            return Addend.of(key, part == Part.NUMERATOR ? numerator : denominator);
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

        @Override
        public List<Addend> addends(Part part, Cells cells, CellKey key) {
            return Addend.of(key, part == Part.NUMERATOR ? numerator() : denominator);
        }
    }

    /** Measures that are added up, as text. */
    static String names(List<Measure> measures) {
        var names = measures.stream().map(Measure::id).collect(Collectors.joining(" + "));
        return measures.size() == 1 ? names : "(" + names + ")";
    }

    private static long sum(Counts counts, List<Measure> measures) {
        return measures.stream().mapToLong(counts::get).sum();
    }
}
