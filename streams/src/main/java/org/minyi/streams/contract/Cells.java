package org.minyi.streams.contract;

import java.util.Collection;
import org.minyi.schemas.Department;

/** Where figures are read from: the live board, or a recount of the facts. */
public interface Cells {

    /** The counts of a cell; zero where nothing has happened. */
    Counts counts(CellKey key);

    /** The departments of the city. */
    Collection<Department> roster();
}
