package org.minyi.streams.query.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.minyi.schemas.Department;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.QueueStatus;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** All figures as they are known now, on every instance: the public cells and the roster, and how the queues stand. */
public final class Board implements Cells {

    private static final String TOGETHER = "|";

    private final LocalWindows windows;
    private final InstantSource clock;
    private final LiveTable<MetricCell> rows;
    private final LiveTable<Department> roster;
    private final LiveTable<QueueStatus> queue;
    private final CellTable cells;
    private volatile Roster departments = new Roster(-1, List.of());

    /** The departments after so many changes. */
    private record Roster(long changes, List<Department> departments) {}

    /**
     * Serves from these tables.
     *
     * @param queue the last sample of each line; outside the guarantees
     */
    public Board(
            LocalWindows windows,
            InstantSource clock,
            LiveTable<MetricCell> rows,
            LiveTable<Department> roster,
            LiveTable<QueueStatus> queue) {
        this.windows = windows;
        this.clock = clock;
        this.rows = rows;
        this.roster = roster;
        this.queue = queue;
        this.cells = new CellTable(rows);
    }

    /** Adds the tables to a topology. */
    public void readInto(StreamsBuilder builder) {
        rows.readInto(builder);
        roster.readInto(builder);
        queue.readInto(builder);
    }

    /** Serves from these streams once they run. */
    public void serveFrom(KafkaStreams streams) {
        rows.serveFrom(streams);
        roster.serveFrom(streams);
        queue.serveFrom(streams);
    }

    /** Tells of every change of a figure or a queue, in the thread that reads them, which must not be held up. */
    public void onChange(Runnable listener) {
        rows.onChange(listener);
        queue.onChange(listener);
    }

    /** The table of the public cells. */
    public LiveTable<MetricCell> rows() {
        return rows;
    }

    /** The calendar windows of the city. */
    public LocalWindows windows() {
        return windows;
    }

    /** Every member of a dimension that ever had a cell, in order. */
    public List<Scope> scopes(String dimension) {
        return members().all(dimension);
    }

    /** The last sample of each line's queue. */
    public List<QueueStatus> queues() {
        return queue.readable();
    }

    /** The members of dimensions. */
    public KnownMembers members() {
        return cells.members();
    }

    @Override
    public Counts counts(CellKey key) {
        return cells.find(key).orElse(Counts.ZERO);
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
        long changes = roster.changes();
        var known = departments;
        if (known.changes() != changes) {
            known = new Roster(changes, List.copyOf(roster.readable()));
            departments = known;
        }
        return known.departments();
    }

    @Override
    public List<CellKey> keys(String dimension, Window.Kind length) {
        return cells.keys(dimension, length);
    }

    /** Of one window there is a cell a member at most. */
    @Override
    public List<CellKey> keys(String dimension, Window window) {
        if (dimension.contains(TOGETHER)) {
            return Cells.super.keys(dimension, window);
        }
        return members().all(dimension).stream()
                .map(scope -> new CellKey(scope, window))
                .filter(key -> cells.find(key).isPresent())
                .toList();
    }
}
