package org.minyi.streams.contract;

import java.util.List;

/** What one kind of entity contributes to the figures: a function of its state alone, which never sees a clock. */
public interface Measuring<E> {

    /** The leaf cells it counts in. */
    List<Contribution> contributions(E entity);
}
