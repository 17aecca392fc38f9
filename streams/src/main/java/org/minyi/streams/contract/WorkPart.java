package org.minyi.streams.contract;

import java.util.List;

/**
 * Some rows of a work list, in its order.
 *
 * @param total how many rows the list has, those that the filter leaves
 */
public record WorkPart(int total, List<WorkRow> rows) {}
