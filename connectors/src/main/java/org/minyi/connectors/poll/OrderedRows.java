package org.minyi.connectors.poll;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.mapping.Revisions;
import org.minyi.connectors.mapping.RowMapper;
import org.minyi.connectors.relay.Span;

/** The rows of a table in the order in which they changed, each told once. */
final class OrderedRows {

    private final PollSettings settings;
    private final Map<String, Object> partition;
    private final Reading reading;
    private final Seen seen;
    private final RowMapper mapper;
    private final Revisions revisions = new Revisions();
    private boolean isRoundOver;

    OrderedRows(PollSettings settings, Mapping mapping, PollOffset offset, InstantSource clock) {
        this.settings = settings;
        this.partition = partition(settings);
        this.reading = new Reading(settings.overlap(), offset.last(), clock);
        this.seen = offset.last() == null
                ? new Seen()
                : Seen.recall(offset.seen(), offset.last().updated());
        this.mapper = new RowMapper(mapping, clock);
    }

    /** Under what Connect keeps how far the table was told. */
    static Map<String, Object> partition(PollSettings settings) {
        return settings.table().isEmpty() ? Map.of("query", "query") : Map.of("table", settings.table());
    }

    /** Whether all rows have been read. */
    boolean isRoundOver() {
        return isRoundOver;
    }

    /** The round begins anew. */
    void again() {
        reading.again();
    }

    /** What the next page tells that is new. */
    List<Step> next(Database database, LocalDateTime latest) throws SQLException {
        var lines = database.next(reading.next(), latest);
        var seenBefore = offset().seen();
        var steps = new ArrayList<Step>();
        Place former = null;
        for (var line : lines) {
            alone(line.place(), former);
            former = line.place();
            take(line, seenBefore, steps);
        }
        isRoundOver = lines.size() < settings.batchRows();
        reading.pageRead(isRoundOver);
        return withAllSeen(steps);
    }

    private void take(TableLine line, String seenBefore, List<Step> steps) {
        boolean isNew = seen.isNew(line.hash(), line.place().updated());
        var before = new PollOffset(reading.last(), seenBefore).map();
        reading.read(line.place(), isNew);
        var outcome = isNew ? mapper.map(line.row()) : null;
        if (outcome instanceof Outcome.Events events) {
            events.messages().forEach(revisions::raise);
        }
        if (outcome != null && !(outcome instanceof Outcome.Skipped)) {
            var after = new PollOffset(reading.last(), seenBefore).map();
            steps.add(new Step(outcome, new Span(partition, before, after)));
        }
    }

    /** Between two rows of a page stands what had been seen before it; only with the last one all of it. */
    private List<Step> withAllSeen(List<Step> steps) {
        if (!steps.isEmpty()) {
            var last = steps.remove(steps.size() - 1);
            var span = new Span(partition, last.span().before(), offset().map());
            steps.add(new Step(last.outcome(), span));
        }
        return steps;
    }

    private PollOffset offset() {
        if (reading.last() == null) {
            return PollOffset.BEGINNING;
        }
        seen.forgetBefore(reading.earliest());
        return new PollOffset(reading.last(), seen.written(reading.earliest()));
    }

    private void alone(Place place, Place former) {
        if (place.equals(former)) {
            throw new ConnectException("Two rows have the same " + settings.updatedColumn() + " and "
                    + settings.idColumn() + " (" + place.id() + "): " + PollSettings.ID
                    + " must name a column in which no two rows are equal, or rows would be passed over.");
        }
    }
}
