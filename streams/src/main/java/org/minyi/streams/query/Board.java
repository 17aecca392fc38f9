package org.minyi.streams.query;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.minyi.schemas.Department;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.QueueStatus;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.PublicCells;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/**
 * All figures as they are known now, on every instance: the public cells and the roster, and how the queues stand.
 *
 * @param queue the last sample of each line; outside the guarantees
 * @param decoded the cells of late use
 */
public record Board(
        LocalWindows windows,
        InstantSource clock,
        LiveTable<MetricCell> cells,
        LiveTable<Department> roster,
        LiveTable<QueueStatus> queue,
        DecodedCells decoded)
        implements Cells {

    private static final String TOGETHER = "|";

    /** Serves from these tables. */
    public Board(
            LocalWindows windows,
            InstantSource clock,
            LiveTable<MetricCell> cells,
            LiveTable<Department> roster,
            LiveTable<QueueStatus> queue) {
        this(windows, clock, cells, roster, queue, new DecodedCells());
    }

    /** Serves from these streams once they run. */
    public void serveFrom(KafkaStreams streams) {
        cells.serveFrom(streams);
        roster.serveFrom(streams);
        queue.serveFrom(streams);
    }

    /** Tells of every change of a figure or a queue, in the thread that reads them, which must not be held up. */
    public void onChange(Runnable listener) {
        cells.onChange(listener);
        queue.onChange(listener);
    }

    /** Every member of a dimension that ever had a cell, in order. */
    public List<Scope> scopes(String dimension) {
        return members().all(dimension);
    }

    /** The last sample of each line's queue. */
    public List<QueueStatus> queues() {
        return queue.readable();
    }

    /** Finds the members of dimensions. */
    MemberWalk members() {
        return new MemberWalk(cells::firstKey);
    }

    @Override
    public Counts counts(CellKey key) {
        var text = key.text();
        return cells.row(text)
                .map(row -> decoded.counts(text, row, bytes -> PublicCells.counts(cells.decoded(bytes))))
                .orElse(Counts.ZERO);
    }

    @Override
    public Instant start(Window window) {
        return windows.start(window);
    }

    @Override
    public Past upTo(Window window, Window.Kind finest) {
        return windows.upTo(window, finest, clock.instant());
    }

    @Override
    public Collection<Department> departments() {
        return roster.all();
    }

    @Override
    public List<CellKey> keys(String dimension, Window.Kind length) {
        var first = Scope.beginning(dimension);
        // ';' is the character after ':', so this reads the whole dimension, and those that begin with it.
        return cells.keys(first, first.replace(':', ';')).stream()
                .map(CellKey::parse)
                .filter(key ->
                        key.window().kind() == length && key.scope().dimension().equals(dimension))
                .toList();
    }

    /** Of one window there is a cell a member at most: it leaps from member to member. */
    @Override
    public List<CellKey> keys(String dimension, Window window) {
        if (dimension.contains(TOGETHER)) {
            return Cells.super.keys(dimension, window);
        }
        return members().all(dimension).stream()
                .map(scope -> new CellKey(scope, window))
                .filter(key -> cells.row(key.text()).isPresent())
                .toList();
    }
}
