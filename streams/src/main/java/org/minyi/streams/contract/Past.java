package org.minyi.streams.contract;

import java.time.Instant;
import java.util.List;

/**
 * All time up to a moment.
 *
 * @param windows the fewest windows that make it up
 * @param end the moment, itself not in it
 */
public record Past(List<Window> windows, Instant end) {

    /** How much of a measure a scope had in it. */
    long total(Measure measure, Scope scope, Cells cells) {
        return windows.stream()
                .mapToLong(window -> cells.amount(measure, new CellKey(scope, window)))
                .sum();
    }
}
