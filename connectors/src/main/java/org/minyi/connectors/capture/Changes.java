package org.minyi.connectors.capture;

import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.files.MappingFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.mapping.Revisions;
import org.minyi.connectors.mapping.RowMapper;
import org.minyi.connectors.rows.Header;
import org.minyi.schemas.yaml.LineException;

/** What the changes of a table mean. */
final class Changes {

    private final Mapping mapping;
    private final String mappingName;
    private final RowMapper mapper;
    private final ChangeReader reader = new ChangeReader();
    private final Revisions revisions = new Revisions();
    private Header checked;

    Changes(Mapping mapping, String mappingName, InstantSource clock) {
        this.mapping = mapping;
        this.mappingName = mappingName;
        this.mapper = new RowMapper(mapping, clock);
    }

    /** What that record tells; empty if it is no change of a row, such as a heartbeat, or tells nothing new. */
    Optional<Outcome> outcome(SourceRecord record) {
        return reader.read(record).map(this::outcome).filter(told -> !(told instanceof Outcome.Skipped));
    }

    private Outcome outcome(Change change) {
        check(change);
        if (change.after() == null) {
            return raised(mapper.mapDeleted(change.before(), change.at()));
        }
        var after = mapper.mapChanged(change.after(), change.at());
        if (change.before() == null) {
            return raised(after);
        }
        var former = mapper.mapFormer(change.before(), change.at());
        if (former instanceof Outcome.Events told) {
            told.messages().forEach(revisions::note);
        }
        return raised(Difference.between(former, after));
    }

    private Outcome raised(Outcome told) {
        if (told instanceof Outcome.Events events) {
            events.messages().forEach(revisions::raise);
        }
        return told;
    }

    private void check(Change change) {
        var header = change.row().header();
        if (header == checked) {
            return;
        }
        try {
            mapping.check(header, "the table " + change.table());
            checked = header;
        } catch (LineException e) {
            throw new ConnectException(MappingFile.in(mappingName, e).getMessage()
                    + ". Correct the mapping, or capture only the table that it is for, then restart the task.");
        }
    }
}
