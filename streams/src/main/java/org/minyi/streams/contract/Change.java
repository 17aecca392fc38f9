package org.minyi.streams.contract;

import java.util.List;
import java.util.Optional;

/**
 * What one arriving record, or a transaction of them, did: to its entity, and to the books.
 *
 * @param before the entity as it counted before; empty while it counted nowhere
 * @param after the entity as it counts now; empty when it counts nowhere (waiting, voided, or the record was refused)
 * @param source the source whose books the entries belong to
 * @param entries the ledger entries, the arrival itself among them
 */
public record Change<E>(Optional<E> before, Optional<E> after, String source, List<Entry> entries) {

    /** What an arrival did to the books alone. */
    public static <E> Change<E> ofBooks(String source, List<Entry> entries) {
        return new Change<>(Optional.empty(), Optional.empty(), source, entries);
    }

    /** Whether any figure can have changed, the ledger apart. */
    public boolean changesFigures() {
        return !before.equals(after);
    }
}
