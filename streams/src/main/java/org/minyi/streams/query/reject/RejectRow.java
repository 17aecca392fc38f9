package org.minyi.streams.query.reject;

import java.time.Instant;
import java.util.Comparator;

/**
 * What a list tells of a refused record: nothing personal.
 *
 * @param topic where it stood, or the name of the file
 * @param partition negative for a row of a file
 * @param offset where it stood in the partition, or its line in the file
 * @param source null where that cannot be read
 * @param field null where it is the record as a whole
 * @param message the reason in a sentence; null of a row of a file, because such a sentence may quote a cell
 */
record RejectRow(
        RejectId id,
        Instant refusedAt,
        String topic,
        int partition,
        long offset,
        Instant arrivedAt,
        String source,
        String reason,
        String field,
        String message) {

    static final Comparator<RejectRow> OLDEST_FIRST =
            Comparator.comparing(RejectRow::refusedAt).thenComparing(RejectRow::id);

    static RejectRow of(Refused refused) {
        return of(refused, refused.isOfFile() ? null : refused.kept().getDetail());
    }

    static RejectRow of(Refused refused, String message) {
        var kept = refused.kept();
        return new RejectRow(
                refused.id(),
                refused.refusedAt(),
                kept.getTopic(),
                kept.getPartition(),
                kept.getOffset(),
                kept.getArrivedAt(),
                kept.getSource(),
                kept.getReason(),
                kept.getField(),
                message);
    }
}
