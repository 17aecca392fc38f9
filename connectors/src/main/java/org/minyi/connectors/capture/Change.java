package org.minyi.connectors.capture;

import java.time.Instant;
import org.minyi.connectors.rows.Row;

/**
 * A row that came, changed or went.
 *
 * @param at when it did, as the database has it
 * @param before what it was; null if it is new, or the database does not say
 * @param after what it is; null if it is gone
 */
record Change(String table, Instant at, Row.Cells before, Row.Cells after) {

    /** The row as far as it is known. */
    Row.Cells row() {
        return after == null ? before : after;
    }
}
