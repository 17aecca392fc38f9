package org.minyi.connectors.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.connectors.files.InputFile;
import org.minyi.connectors.files.Outcomes;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.relay.Relay;
import org.minyi.connectors.relay.Span;
import org.minyi.schemas.yaml.LineException;

/** One file, read from its first row to its end: rows told before are only counted, the others become records. */
final class FileReading implements Closeable {

    /** How many rows that were told before are passed over before the worker is heard again. */
    private static final int MOST_PASSED = 20_000;

    private final Path file;
    private final Relay relay;
    private final Place told;
    private final Quarantine quarantine;
    private Outcomes outcomes;
    private Refusal breakage;
    private Outcome pending;
    private Place place;
    private long line;
    private long refused;
    private boolean ended;

    FileReading(Path file, Place told, Relay relay, Quarantine quarantine) {
        this.file = file;
        this.told = told;
        this.relay = relay;
        this.quarantine = quarantine;
        this.place = new Place(told.sha256(), 0, false);
    }

    /** Opens the file; what is wrong with it is told like a row. */
    void open(Optional<Mapping> mapping, InstantSource clock) throws IOException {
        try {
            var input = new InputFile(file);
            if (input.needsMapping() && mapping.isEmpty()) {
                breakage = unreadable("the file is a table, and the connector's settings name no mapping");
                return;
            }
            outcomes = input.open(mapping, clock);
        } catch (UnreadableFileException e) {
            breakage = unreadable(e.getMessage());
        } catch (LineException e) {
            breakage = unreadable("the mapping does not fit, in its " + e.getMessage());
        }
    }

    /** The records of the next rows. */
    List<SourceRecord> batch(int rows) throws IOException {
        var records = new ArrayList<SourceRecord>();
        int passed = 0;
        for (int read = 0; read < rows && passed < MOST_PASSED && !ended; ) {
            try {
                if (place.rows() < told.rows()) {
                    passed++;
                } else {
                    read++;
                }
                records.addAll(step());
            } catch (RetriableException e) {
                if (records.isEmpty()) {
                    throw e;
                }
                return records;
            }
        }
        return records;
    }

    boolean isEnded() {
        return ended;
    }

    /** Whether the file had been read to its end before it was opened this time. */
    boolean wasReadBefore() {
        return place.rows() <= told.rows() && told.rows() > 0;
    }

    /** Whether it broke off, and where that may be read. */
    boolean isBroken() {
        return breakage != null;
    }

    long rows() {
        return place.rows();
    }

    long refused() {
        return refused;
    }

    /** Puts the file and what was refused of it where they belong, when all that was told is known to be kept. */
    void finish(Path done) throws IOException {
        close();
        if (isBroken()) {
            quarantine.take();
        } else {
            quarantine.publish();
            FreeName.move(file, done, file.getFileName().toString());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (outcomes != null) {
                outcomes.close();
            }
        } finally {
            quarantine.close();
        }
    }

    /** The records of the next row, which is passed only when they could be made. */
    private List<SourceRecord> step() throws IOException {
        var next = next();
        if (next.isEmpty()) {
            return end();
        }
        var outcome = next.get();
        var after = place.afterRow();
        var records = after.rows() <= told.rows() ? List.<SourceRecord>of() : relay(outcome, after);
        keep(outcome);
        line = outcome.line();
        place = after;
        pending = null;
        return records;
    }

    private Optional<Outcome> next() throws IOException {
        if (pending == null && breakage == null) {
            try {
                pending = outcomes.next().orElse(null);
            } catch (UnreadableFileException e) {
                breakage = unreadable(e.getMessage());
            }
        }
        return Optional.ofNullable(pending);
    }

    private List<SourceRecord> end() throws IOException {
        if (breakage == null) {
            ended = true;
            return List.of();
        }
        var records = place.rows() == told.rows() && told.broken()
                ? List.<SourceRecord>of()
                : relay(new Outcome.Refused(line + 1, new byte[0], "", breakage), place.atBreak());
        quarantine.explain(line + 1, breakage);
        ended = true;
        return records;
    }

    private List<SourceRecord> relay(Outcome outcome, Place after) {
        var span = new Span(Place.partition(place.sha256()), place.offset(), after.offset());
        return relay.records(file.getFileName().toString(), outcome, span);
    }

    private void keep(Outcome outcome) throws IOException {
        var refusals = refusals(outcome);
        if (!refusals.isEmpty()) {
            refused++;
            quarantine.keep(outcomes.heading(), outcome.original(), outcome.line(), refusals);
        }
    }

    private static List<Refusal> refusals(Outcome outcome) {
        if (outcome instanceof Outcome.Events events) {
            return events.refusals();
        }
        return outcome instanceof Outcome.Refused refused ? List.of(refused.refusal()) : List.of();
    }

    private static Refusal unreadable(String why) {
        return new Refusal("unreadable-file", "", why);
    }
}
