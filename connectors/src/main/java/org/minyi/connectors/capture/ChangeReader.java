package org.minyi.connectors.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.minyi.connectors.rows.Header;
import org.minyi.connectors.rows.Row;
import org.minyi.connectors.rows.TableRow;

/** Reads Debezium's envelope of a change: the row before and after as cells, in whichever database it was. */
final class ChangeReader {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String SOURCE = "source";
    private static final String MILLIS = "ts_ms";

    /** Where in its database's log a change stands, by the names that Debezium's connectors give it. */
    private static final List<String> PLACES = List.of("lsn", "pos", "scn");

    private final IdentityHashMap<Schema, Header> headers = new IdentityHashMap<>();

    /** The change; empty if the record is none, such as a heartbeat or a tombstone. */
    Optional<Change> read(SourceRecord record) {
        if (!(record.value() instanceof Struct envelope)
                || envelope.schema().field(AFTER) == null
                || envelope.schema().field(SOURCE) == null) {
            return Optional.empty();
        }
        var source = envelope.getStruct(SOURCE);
        var place = place(source);
        var change = new Change(
                table(source),
                Instant.ofEpochMilli(source.getInt64(MILLIS)),
                cells(envelope, BEFORE, place),
                cells(envelope, AFTER, place));
        return change.row() == null ? Optional.empty() : Optional.of(change);
    }

    /** The table whose row changed. */
    static String table(SourceRecord change) {
        return table(((Struct) change.value()).getStruct(SOURCE));
    }

    private Row.Cells cells(Struct envelope, String which, long place) {
        var row = envelope.schema().field(which) == null ? null : envelope.getStruct(which);
        if (row == null) {
            return null;
        }
        var texts = new ArrayList<String>();
        for (Field column : row.schema().fields()) {
            texts.add(ValueText.of(column.schema(), row.get(column)));
        }
        return TableRow.of(place, headers.computeIfAbsent(row.schema(), ChangeReader::header), texts);
    }

    private static Header header(Schema row) {
        return new Header(row.fields().stream().map(Field::name).toList());
    }

    private static long place(Struct source) {
        return PLACES.stream()
                .map(name -> optional(source, name))
                .filter(Number.class::isInstance)
                .map(place -> ((Number) place).longValue())
                .findFirst()
                .orElse(0L);
    }

    private static String table(Struct source) {
        return Stream.of("schema", "table")
                .map(name -> optional(source, name))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
    }

    private static Object optional(Struct source, String name) {
        return source.schema().field(name) == null ? null : source.get(name);
    }
}
