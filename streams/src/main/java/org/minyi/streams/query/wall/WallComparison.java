package org.minyi.streams.query.wall;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.minyi.streams.clock.DaySoFar;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Stock;
import org.minyi.streams.contract.Window;

/** Sets the city's figures of today beside those of the same weekday a week before. */
final class WallComparison {

    private static final int HOURS = 24;

    private final DaySoFar today;
    private final DaySoFar lastWeek;
    private final LocalWindows windows;
    private final Cells cells;

    /** A month in which nothing has happened in all the city is one that nobody told of: empty, not zero. */
    private final boolean lastWeekIsKnown;

    WallComparison(DaySoFar today, LocalWindows windows, Cells cells) {
        this.today = today;
        this.lastWeek = today.weekBefore(windows);
        this.windows = windows;
        this.cells = cells;
        this.lastWeekIsKnown =
                !cells.counts(new CellKey(Scope.CITY, lastWeek.day().month())).isZero();
    }

    /** One figure of today, so far, and then. */
    Wall.Line line(Metric metric) {
        var figure = read(metric, today.day());
        var then = lastWeekIsKnown ? upTo(metric, lastWeek) : new Wall.Amount(null, null);
        return new Wall.Line(
                metric.id(),
                metric.nameZh(),
                metric.nameEn(),
                metric.formula().unit().id(),
                figure.numerator(),
                denominator(figure),
                upTo(metric, today),
                new Wall.Then(lastWeek.day().text(), then.numerator(), then.denominator()));
    }

    /** A count of both days, hour by hour. */
    Wall.Hours hours(Metric count, Instant now) {
        var begun = windows.hours(today.day()).stream()
                .filter(hour -> !windows.start(hour).isAfter(now))
                .toList();
        int length = begun.get(begun.size() - 1).hourOfDay() + 1;
        return new Wall.Hours(
                count.id(),
                byTheClock(count, begun.stream(), length),
                byTheClock(count, lastWeekIsKnown ? windows.hours(lastWeek.day()).stream() : Stream.empty(), HOURS));
    }

    private List<Long> byTheClock(Metric count, Stream<Window> hours, int length) {
        var numbers = new Long[length];
        hours.forEach(hour -> {
            long more = read(count, hour).numerator();
            int at = hour.hourOfDay();
            numbers[at] = numbers[at] == null ? more : numbers[at] + more;
        });
        return Arrays.asList(numbers);
    }

    /** A stock stands at the end of the last hour; anything else adds up over the hours. */
    private Wall.Amount upTo(Metric metric, DaySoFar day) {
        if (metric.formula() instanceof Stock) {
            var last = windows.hour(day.upTo().toEpochMilli() - 1);
            return new Wall.Amount(read(metric, last).numerator(), null);
        }
        long numerator = 0;
        long denominator = 0;
        for (var hour : day.hours()) {
            var figure = read(metric, hour);
            numerator += figure.numerator();
            denominator += figure.denominator().orElse(0);
        }
        boolean isCount = metric.formula().denominator().isEmpty();
        return new Wall.Amount(numerator, isCount ? null : denominator);
    }

    private Figure read(Metric metric, Window window) {
        return metric.read(cells, new CellKey(Scope.CITY, window));
    }

    private static Long denominator(Figure figure) {
        return figure.denominator().isPresent() ? figure.denominator().getAsLong() : null;
    }
}
