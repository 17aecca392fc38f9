package org.minyi.connectors.poll;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.minyi.connectors.files.MappingFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.relay.Relay;
import org.minyi.schemas.yaml.LineException;

/** Tells a table's rows page by page, round by round; in each first those that have no place in its order. */
final class TablePoll implements AutoCloseable {

    /** A row may have changed this far ahead of the clock: clocks differ, but not by more. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final PollSettings settings;
    private final Mapping mapping;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Relay relay;
    private final Database database;
    private final OddRows odd;
    private final OrderedRows ordered;
    private final String origin;
    private final List<Step> untold = new ArrayList<>();
    private Columns checked;
    private boolean isOddTurn = true;
    private boolean isRoundOver;

    TablePoll(PollSettings settings, Mapping mapping, KeptOffsets kept, Relay relay, InstantSource clock) {
        this.settings = settings;
        this.mapping = mapping;
        this.zone = settings.zone().orElse(mapping.zone());
        this.clock = clock;
        this.relay = relay;
        this.database = new Database(settings, zone);
        this.odd = new OddRows(settings, mapping.onlySource().orElse(""), kept);
        var offset = PollOffset.read(kept.offset(OrderedRows.partition(settings)));
        this.ordered = new OrderedRows(settings, mapping, offset, clock);
        this.origin = settings.table().isEmpty() ? "query" : settings.table();
    }

    /**
     * What the next rows tell; none if they tell nothing that is new.
     *
     * @throws org.apache.kafka.connect.errors.RetriableException when it cannot be told now; then it is the next time
     */
    List<SourceRecord> next() throws SQLException {
        if (untold.isEmpty()) {
            read();
        }
        var records = new ArrayList<SourceRecord>();
        for (var step : untold) {
            records.addAll(relay.records(origin, step.outcome(), step.span()));
        }
        untold.clear();
        return records;
    }

    /** Whether the whole table has been read, so that it can rest a while. */
    boolean isRoundOver() {
        return isRoundOver;
    }

    /** Hangs up, to begin the round anew over another connection. */
    void again() {
        database.close();
        ordered.again();
        odd.again();
        isOddTurn = true;
    }

    /** Hangs up. */
    @Override
    public void close() {
        database.close();
    }

    private void read() throws SQLException {
        check(database.columns());
        var latest = database.columns().moment().at(clock.instant().plus(TOLERANCE), zone);
        if (isOddTurn) {
            untold.addAll(odd.next(database, latest));
            isOddTurn = !odd.isOver();
            isRoundOver = false;
        } else {
            untold.addAll(ordered.next(database, latest));
            isRoundOver = ordered.isRoundOver();
            isOddTurn = isRoundOver;
        }
    }

    private void check(Columns columns) {
        if (columns == checked) {
            return;
        }
        try {
            mapping.check(columns.header(), settings.what());
            checked = columns;
        } catch (LineException e) {
            throw new ConnectException(MappingFile.in(settings.mapping(), e).getMessage() + ".");
        }
    }
}
