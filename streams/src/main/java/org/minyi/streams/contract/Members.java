package org.minyi.streams.contract;

import java.util.Optional;

/** How many members of a dimension have at least one of a measure in the window. */
public record Members(String dimension, Measure measure) implements Formula.OfOne {

    @Override
    public Optional<String> membersOf() {
        return Optional.of(dimension);
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
        var window = key.window().orItsDay();
        // Only the city has all members; a narrower scope has none of its own.
        long members = !key.scope().equals(Scope.CITY)
                ? 0
                : cells.keys(dimension, window).stream()
                        .filter(cell -> cells.counts(cell).get(measure) > 0)
                        .count();
        return Figure.count(metric, key, members);
    }
}
