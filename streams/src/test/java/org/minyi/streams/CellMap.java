package org.minyi.streams;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.minyi.schemas.Department;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.Catalogue;

/** Cells in a map. */
public record CellMap(Map<CellKey, Counts> all, Collection<Department> departments, Instant now) implements Cells {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    /** Cells of which all windows are over. */
    public CellMap(Map<CellKey, Counts> all) {
        this(all, List.of(), LATER);
    }

    /** The same, of a city with that roster. */
    public CellMap(Map<CellKey, Counts> all, Collection<Department> departments) {
        this(all, departments, LATER);
    }

    /** The same, as it is at that moment. */
    public CellMap(Map<CellKey, Counts> all, Instant now) {
        this(all, List.of(), now);
    }

    /** A figure, as the catalogue defines it. */
    public Figure figure(String metric, String cell) {
        return metric(metric).read(this, CellKey.parse(cell));
    }

    /** The catalogue's line of that name. */
    public static Metric metric(String id) {
        return Catalogue.METRICS.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Counts counts(CellKey key) {
        return all.getOrDefault(key, Counts.ZERO);
    }

    @Override
    public Instant start(Window window) {
        return new LocalWindows(PlainFlow.ZONE).start(window);
    }

    @Override
    public Past upTo(Window window, Window.Kind finest) {
        return new LocalWindows(PlainFlow.ZONE).upTo(window, finest, now);
    }

    @Override
    public List<CellKey> keys(String dimension, Window.Kind length) {
        return all.keySet().stream()
                .filter(key -> key.scope().dimension().equals(dimension)
                        && key.window().kind() == length)
                .toList();
    }
}
