package org.minyi.streams.contract;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.minyi.schemas.Department;

/** Where figures are read from: the live board, or a recount of the facts. */
public interface Cells {

    /** The counts of a cell; zero where nothing has happened. */
    Counts counts(CellKey key);

    /** How much of one measure a cell holds, for those who need nothing else of it. */
    default long amount(Measure measure, CellKey key) {
        return counts(key).get(measure);
    }

    /** The first instant of a window. */
    Instant start(Window window);

    /**
     * All time up to the end of a window or, where that lies ahead, to the last moment at which a window of the finest
     * length was over.
     *
     * @param finest {@code HOUR}, or {@code DAY} for a scope that has no hours
     */
    Past upTo(Window window, Window.Kind finest);

    /** The departments of the city. */
    Collection<Department> departments();

    /** The cells of a dimension in which anything has happened, in windows of that length. */
    List<CellKey> keys(String dimension, Window.Kind length);

    /** The same of one window alone. */
    default List<CellKey> keys(String dimension, Window window) {
        return keys(dimension, window.kind()).stream()
                .filter(key -> key.window().equals(window))
                .toList();
    }
}
