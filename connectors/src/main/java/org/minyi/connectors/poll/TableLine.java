package org.minyi.connectors.poll;

import org.minyi.connectors.rows.Row;

/**
 * A row as it was read.
 *
 * @param place where it stands in the order; its moment is null if the row does not say
 * @param hash stands for all that it says
 */
record TableLine(Place place, Row row, long hash) {}
