package org.minyi.streams.query.board;

import org.minyi.streams.contract.Cells;

/**
 * Cells, and what they are worth.
 *
 * @param basis which of the three they are: known now, as of a moment, or published
 */
public record Known(Cells cells, String basis) {}
