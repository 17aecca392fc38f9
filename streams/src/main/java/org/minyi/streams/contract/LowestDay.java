package org.minyi.streams.contract;

import java.util.List;

/**
 * The lowest share of calls answered over any 1,440 consecutive whole minutes that end in the window, and when they
 * ended; of a window that is not over, up to its last full hour.
 */
public record LowestDay() implements Formula {

    /** By which minutes are kept, beside the whole city. */
    static final String DIMENSION = "line";

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
        if (!hasMinutes(key.scope())) {
            return Figure.ratio(metric, key, 0, 0);
        }
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

    /** Of no other scope minutes are kept: there is nothing to look for. */
    private static boolean hasMinutes(Scope scope) {
        return scope.equals(Scope.CITY) || scope.dimension().equals(DIMENSION);
    }
}
