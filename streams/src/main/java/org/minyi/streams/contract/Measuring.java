package org.minyi.streams.contract;

import java.util.List;

/** What one kind of entity contributes to the figures: a function of its state alone, which never sees a clock. */
public interface Measuring<E> {

    /** What it counts for, together where several scopes share it; the flow goes by this. */
    List<Shared> shared(E entity);

    /** The leaf cells it counts in, one by one; recounts go by this. */
    default List<Contribution> contributions(E entity) {
        return shared(entity).stream()
                .flatMap(shared -> shared.contributions().stream())
                .toList();
    }
}
