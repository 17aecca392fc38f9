package org.minyi.streams.query.recount;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.minyi.schemas.Department;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Window;

/**
 * Figures as of a moment, recounted from the facts: only the cells that were wanted are here, and whoever asks for
 * another has made a mistake.
 */
public record PastBoard(
        LocalWindows calendar,
        Supplier<Collection<Department>> roster,
        AsOf asOf,
        Wanted wanted,
        Map<CellKey, Counts> cells)
        implements Cells {

    @Override
    public Counts counts(CellKey key) {
        require(wanted.all(key), key);
        return cells.getOrDefault(key, Counts.ZERO);
    }

    @Override
    public long amount(Measure measure, CellKey key) {
        require(wanted.stock(measure, key) || wanted.all(key), key);
        return cells.getOrDefault(key, Counts.ZERO).get(measure);
    }

    @Override
    public Instant start(Window window) {
        return calendar.start(window);
    }

    @Override
    public Past upTo(Window window, Window.Kind finest) {
        return calendar.upTo(window, finest, asOf);
    }

    @Override
    public Collection<Department> departments() {
        return roster.get();
    }

    @Override
    public List<CellKey> keys(String dimension, Window.Kind length) {
        var list = new Wanted.MemberList(dimension, length);
        if (!wanted.lists().contains(list)) {
            throw new IllegalStateException(list + " was not recounted");
        }
        return cells.keySet().stream().filter(list::has).toList();
    }

    private static void require(boolean isThere, CellKey key) {
        if (!isThere) {
            throw new IllegalStateException(key + " was not recounted");
        }
    }
}
