package org.minyi.streams.contract;

import java.util.List;
import java.util.Set;

/**
 * How many there were at the end of the window, or at the last full hour (day, for what has no hours) where that lies
 * ahead: all that ever began less all that ended.
 */
public record Stock(Measure measure) implements Formula.OfOne {

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
        return Figure.count(metric, key, past.total(measure, scope, cells)).at(past.end());
    }

    @Override
    public List<Addend> addends(Part part, Cells cells, CellKey key) {
        var past = cells.upTo(key.window(), key.scope().finest());
        return part == Part.NUMERATOR
                ? List.of(new Addend(key.scope(), Set.copyOf(past.windows()), measure, false))
                : List.of();
    }
}
