package org.minyi.streams.query.wall;

import java.util.List;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Metric;

/**
 * The metrics that are on the wall.
 *
 * @param figures those of the city, in order: each adds up over hours, or is a stock
 */
record WallMetrics(List<Metric> figures, Metric accepted, Metric satisfaction, Metric onTime, Metric closure) {

    private static final String ACCEPTED = "tickets.accepted";
    private static final String SATISFACTION = "tickets.satisfaction_rate.events";
    private static final String ON_TIME = "tickets.on_time_rate.events";
    private static final String CLOSURE = "tickets.closure_time.events.mean";
    private static final List<String> FIGURES = List.of(
            ACCEPTED,
            "tickets.handled.events",
            "tickets.overdue_open",
            "calls.offered",
            "calls.connect_rate",
            "calls.answered_15s",
            SATISFACTION,
            ON_TIME,
            CLOSURE,
            "ratings.total",
            "ratings.favourable_rate",
            "ratings.bad");

    /** As that catalogue defines them. */
    WallMetrics(List<Metric> catalogue) {
        this(
                FIGURES.stream().map(id -> metric(id, catalogue)).toList(),
                metric(ACCEPTED, catalogue),
                metric(SATISFACTION, catalogue),
                metric(ON_TIME, catalogue),
                metric(CLOSURE, catalogue));
    }

    /** What a region has in a month. */
    Wall.Region region(CellKey key, Cells cells) {
        return new Wall.Region(
                key.scope().member(),
                accepted.read(cells, key).numerator(),
                amount(satisfaction, key, cells),
                amount(onTime, key, cells),
                amount(closure, key, cells));
    }

    private static Wall.Amount amount(Metric metric, CellKey key, Cells cells) {
        var figure = metric.read(cells, key);
        return new Wall.Amount(figure.numerator(), figure.denominator().getAsLong());
    }

    private static Metric metric(String id, List<Metric> catalogue) {
        return catalogue.stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
