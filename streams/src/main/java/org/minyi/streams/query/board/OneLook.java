package org.minyi.streams.query.board;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minyi.schemas.Department;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Window;

/** Cells of which each is read once, so that all who ask for it in one answer are told the same. */
public final class OneLook implements Cells {

    private final Cells cells;
    private final Map<CellKey, Counts> seen = new HashMap<>();

    /** One look at those. */
    public OneLook(Cells cells) {
        this.cells = cells;
    }

    @Override
    public Counts counts(CellKey key) {
        return seen.computeIfAbsent(key, cells::counts);
    }

    @Override
    public Instant start(Window window) {
        return cells.start(window);
    }

    @Override
    public Past upTo(Window window, Window.Kind finest) {
        return cells.upTo(window, finest);
    }

    @Override
    public Collection<Department> departments() {
        return cells.departments();
    }

    @Override
    public List<CellKey> keys(String dimension, Window.Kind length) {
        return cells.keys(dimension, length);
    }

    @Override
    public List<CellKey> keys(String dimension, Window window) {
        return cells.keys(dimension, window);
    }
}
