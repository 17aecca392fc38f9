package org.minyi.connectors.poll;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.relay.Span;

/**
 * The rows that have no place in the order in which a table is read: they do not say when they changed, or say that it
 * was in times to come. Each is refused once as it is, and read as all others are once it is set right.
 */
final class OddRows {

    private static final String ROW = "odd row";
    private static final String HASH = "hash";

    private final PollSettings settings;
    private final String source;
    private final KeptOffsets kept;
    private final Map<String, Long> refused = new HashMap<>();
    private String afterId;

    /** @param source the system that the rows come from; empty if only they say it */
    OddRows(PollSettings settings, String source, KeptOffsets kept) {
        this.settings = settings;
        this.source = source;
        this.kept = kept;
    }

    /** Refuses the next of them, those that were not as they are. */
    List<Step> next(Database database, LocalDateTime latest) throws SQLException {
        var lines = database.odd(afterId, latest);
        var steps = new ArrayList<Step>();
        for (var line : lines) {
            afterId = line.place().id();
            if (isNew(line)) {
                Map<String, Object> offset = Map.of(HASH, line.hash());
                steps.add(new Step(refuse(line), new Span(partition(line), offset, offset)));
            }
        }
        if (lines.size() < settings.batchRows()) {
            afterId = null;
        }
        return steps;
    }

    /** Whether all have been read. */
    boolean isOver() {
        return afterId == null;
    }

    /** They are read from the first again. */
    void again() {
        afterId = null;
    }

    private boolean isNew(TableLine line) {
        var known = refused.computeIfAbsent(line.place().id(), id -> recalled(partition(line)));
        refused.put(line.place().id(), line.hash());
        return known == null || known != line.hash();
    }

    /** Under what Connect keeps that the row was refused. */
    private static Map<String, Object> partition(TableLine line) {
        return Map.of(ROW, line.place().id());
    }

    private Outcome.Refused refuse(TableLine line) {
        var row = line.row();
        return new Outcome.Refused(
                row.line(), row.original(), source, refusal(line.place().updated()));
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
        var offset = kept.offset(partition);
        return offset == null || !(offset.get(HASH) instanceof Number hash) ? null : (Long) hash.longValue();
    }
}
