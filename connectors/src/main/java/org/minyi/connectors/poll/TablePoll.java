package org.minyi.connectors.poll;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.files.MappingFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.mapping.RowMapper;
import org.minyi.connectors.relay.Relay;
import org.minyi.schemas.yaml.LineException;

/** Tells a table's rows page by page; first, in each round, those that have no place in its order. */
final class TablePoll implements AutoCloseable {

    /** A row may have changed this far ahead of the clock: clocks differ, but not by more. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final PollSettings settings;
    private final Mapping mapping;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Relay relay;
    private final Database database;
    private final Reading reading;
    private final Seen seen;
    private final OddRows odd;
    private final RowMapper mapper;
    private final Map<String, Object> partition;
    private Columns checked;
    private boolean isOddTurn = true;
    private boolean isRoundOver;
    private String oddAfter;

    TablePoll(PollSettings settings, Mapping mapping, PollOffset offset, OddRows odd, Relay relay, InstantSource clock) {
        this.settings = settings;
        this.mapping = mapping;
        this.zone = settings.zone().orElse(mapping.zone());
        this.clock = clock;
        this.relay = relay;
        this.odd = odd;
        this.database = new Database(settings, zone);
        this.reading = new Reading(settings.overlap(), offset.last(), clock);
        this.seen = offset.last() == null ? new Seen() : Seen.recall(offset.seen(), offset.last().updated());
        this.mapper = new RowMapper(mapping, clock);
        this.partition = partition(settings);
    }

    /** Under what Connect keeps how far the table was told. */
    static Map<String, Object> partition(PollSettings settings) {
        return settings.table().isEmpty() ? Map.of("query", "query") : Map.of("table", settings.table());
    }

    /** What the next rows tell; none if they tell nothing that is new. */
    List<SourceRecord> next() throws SQLException {
        check(database.columns());
        isRoundOver = false;
        return isOddTurn ? oddRows() : rows();
    }

    /** Whether the whole table has been read, so that it can rest a while. */
    boolean isRoundOver() {
        return isRoundOver;
    }

    /** Hangs up. */
    @Override
    public void close() {
        database.close();
    }

    /** Hangs up, to begin the round anew over another connection. */
    void again() {
        database.close();
        reading.again();
        isOddTurn = true;
        oddAfter = null;
    }

    private void check(Columns columns) {
        if (columns == checked) {
            return;
        }
        try {
            mapping.check(columns.header(), settings.what());
            checked = columns;
        } catch (LineException e) {
            throw new ConnectException(
                    MappingFile.in(settings.mapping(), e).getMessage() + ".");
        }
    }

    private List<SourceRecord> oddRows() throws SQLException {
        var lines = database.odd(oddAfter, latest());
        var records = new ArrayList<SourceRecord>();
        for (var line : lines) {
            oddAfter = line.place().id();
            if (odd.isNew(line)) {
                var offset = odd.offset(line);
                records.addAll(relay.records(odd.refuse(line), odd.partition(line), offset, offset));
            }
        }
        if (isLast(lines)) {
            isOddTurn = false;
            oddAfter = null;
        }
        return records;
    }

    private List<SourceRecord> rows() throws SQLException {
        var lines = database.next(reading.next(), latest());
        var before = offset();
        var told = new ArrayList<Step>();
        Place former = null;
        for (var line : lines) {
            alone(line.place(), former);
            former = line.place();
            take(line, before.seen(), told);
        }
        isRoundOver = isLast(lines);
        isOddTurn = isRoundOver;
        reading.pageRead(isRoundOver);
        return records(told, before);
    }

    private void take(TableLine line, String seenBefore, List<Step> told) {
        boolean isNew = seen.isNew(line.hash(), line.place().updated());
        reading.read(line.place(), isNew);
        if (isNew) {
            told.add(new Step(mapper.map(line.row()), new PollOffset(reading.last(), seenBefore)));
        }
    }

    /** Between two rows of a page stands what had been seen before it; only after its last row all of it. */
    private List<SourceRecord> records(List<Step> told, PollOffset before) {
        var records = new ArrayList<SourceRecord>();
        var from = before.map();
        for (int i = 0; i < told.size(); i++) {
            var to = (i == told.size() - 1 ? offset() : told.get(i).after()).map();
            records.addAll(relay.records(told.get(i).outcome(), partition, from, to));
            from = to;
        }
        return records;
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

    private boolean isLast(List<TableLine> lines) {
        return lines.size() < settings.batchRows();
    }

    private LocalDateTime latest() throws SQLException {
        return database.columns().moment().at(clock.instant().plus(TOLERANCE), zone);
    }

    /** What became of a row, and how far the table is told with it. */
    private record Step(Outcome outcome, PollOffset after) {}
}
