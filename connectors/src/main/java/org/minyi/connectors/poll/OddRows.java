package org.minyi.connectors.poll;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Refusal;

/**
 * The rows that have no place in the order in which a table is read: they do not say when they changed, or say that it
 * was in times to come. Each is refused once as it is, and read as all others are once it is set right.
 */
final class OddRows {

    private static final String ROW = "odd row";
    private static final String HASH = "hash";

    private final PollSettings settings;
    private final String source;
    private final Function<Map<String, Object>, Map<String, Object>> kept;
    private final Map<String, Long> refused = new HashMap<>();

    /**
     * @param source the system that the rows come from; empty if only they say it
     * @param kept the offset kept for such a row, of which the partition is given; null if there is none
     */
    OddRows(PollSettings settings, String source, Function<Map<String, Object>, Map<String, Object>> kept) {
        this.settings = settings;
        this.source = source;
        this.kept = kept;
    }

    /** Notes a row; whether it was not refused yet as it is. */
    boolean isNew(TableLine line) {
        var known = refused.computeIfAbsent(line.place().id(), id -> recalled(partition(line)));
        refused.put(line.place().id(), line.hash());
        return known == null || known != line.hash();
    }

    /** Under what Connect keeps that the row was refused. */
    Map<String, Object> partition(TableLine line) {
        return Map.of(ROW, line.place().id());
    }

    Map<String, Object> offset(TableLine line) {
        return Map.of(HASH, line.hash());
    }

    Outcome.Refused refuse(TableLine line) {
        return new Outcome.Refused(
                line.row().line(), line.row().original(), source, refusal(line.place().updated()));
    }

    private Refusal refusal(LocalDateTime updated) {
        var column = settings.updatedColumn();
        return updated == null
                ? new Refusal(
                        "missing-field", column, column + " is empty, so nobody can tell when the row changed: set it")
                : new Refusal(
                        "impossible-date",
                        column,
                        column + " is " + updated + ", which lies ahead of the clock: set it right");
    }

    private Long recalled(Map<String, Object> partition) {
        var offset = kept.apply(partition);
        return offset == null || !(offset.get(HASH) instanceof Number hash) ? null : (Long) hash.longValue();
    }
}
