package org.minyi.workbench.load;

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
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.Catalogue;

/** The cells of a city without a roster, as they stand at a moment. */
record RecountedCells(LocalWindows windows, Instant now, Map<CellKey, Counts> cells) implements Cells {

    /** The figure that the catalogue defines under that name. */
    Figure figure(String metric, CellKey key) {
        return Catalogue.METRICS.stream()
                .filter(each -> each.id().equals(metric))
                .findFirst()
                .orElseThrow()
                .read(this, key);
    }

    @Override
    public Counts counts(CellKey key) {
        return cells.getOrDefault(key, Counts.ZERO);
    }

    @Override
    public Instant start(Window window) {
        return windows.start(window);
    }

    @Override
    public Past upTo(Window window, Window.Kind finest) {
        return windows.upTo(window, finest, now);
    }

    @Override
    public Collection<Department> departments() {
        return List.of();
    }

    @Override
    public List<CellKey> keys(String dimension, Window.Kind length) {
        return cells.keySet().stream()
                .filter(key ->
                        key.window().kind() == length && key.scope().dimension().equals(dimension))
                .toList();
    }
}
