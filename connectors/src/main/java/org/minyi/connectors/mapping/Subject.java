package org.minyi.connectors.mapping;

import java.time.Instant;
import org.minyi.connectors.rows.Row;

/**
 * What a row is about.
 *
 * @param now when it was read
 */
record Subject(Row.Cells row, String source, String id, int revision, Instant now) {}
