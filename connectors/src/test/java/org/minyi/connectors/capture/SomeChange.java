package org.minyi.connectors.capture;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.mapping.MappingReader;

/** Changes of a table of tickets as Debezium hands them over. */
final class SomeChange {

    static final Instant AT = Instant.parse("2023-05-01T10:00:00Z");
    static final Map<String, String> PARTITION = Map.of("server", "city");
    static final Mapping MAPPING = MappingReader.read("""
            name: a city's tickets
            rows: tickets
            source: city
            zone: UTC
            dates: {formats: [iso]}
            id: id
            updated: updated
            skip: [{category: test}]
            fields: {category: category}
            events:
              - {type: ACCEPTED, at: opened}
              - {type: DISPATCHED, at: opened, when: {unit: {empty: false}}, fields: {unit: unit}}
              - {type: HANDLED, at: closed}
            deleted: {type: VOIDED}
            """);

    private static final Schema ROW = SchemaBuilder.struct()
            .optional()
            .field("id", Schema.STRING_SCHEMA)
            .field("category", Schema.OPTIONAL_STRING_SCHEMA)
            .field("unit", Schema.OPTIONAL_STRING_SCHEMA)
            .field("opened", Schema.OPTIONAL_STRING_SCHEMA)
            .field("closed", Schema.OPTIONAL_STRING_SCHEMA)
            .field("updated", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    private static final Schema SOURCE = SchemaBuilder.struct()
            .field("schema", Schema.STRING_SCHEMA)
            .field("table", Schema.STRING_SCHEMA)
            .field("ts_ms", Schema.INT64_SCHEMA)
            .field("lsn", Schema.OPTIONAL_INT64_SCHEMA)
            .build();
    private static final Schema ENVELOPE = SchemaBuilder.struct()
            .field("before", ROW)
            .field("after", ROW)
            .field("op", Schema.STRING_SCHEMA)
            .field("source", SOURCE)
            .build();

    private SomeChange() {}

    /** A row: id, category, unit, opened, closed, updated; an empty word is a null. */
    static Struct row(String... cells) {
        var row = new Struct(ROW);
        for (int i = 0; i < cells.length; i++) {
            row.put(ROW.fields().get(i), cells[i].isEmpty() ? null : cells[i]);
        }
        return row;
    }

    static SourceRecord change(long lsn, Struct before, Struct after) {
        var source = new Struct(SOURCE)
                .put("schema", "public")
                .put("table", "tickets")
                .put("ts_ms", AT.toEpochMilli())
                .put("lsn", lsn);
        var envelope = new Struct(ENVELOPE)
                .put("before", before)
                .put("after", after)
                .put("op", before == null ? "c" : after == null ? "d" : "u")
                .put("source", source);
        return record(lsn, ENVELOPE, envelope);
    }

    /** What tells how far the log was read where nothing changed. */
    static SourceRecord heartbeat(long lsn) {
        var schema = SchemaBuilder.struct().field("ts_ms", Schema.INT64_SCHEMA).build();
        return record(lsn, schema, new Struct(schema).put("ts_ms", AT.toEpochMilli()));
    }

    private static SourceRecord record(long lsn, Schema schema, Struct value) {
        return new SourceRecord(PARTITION, Map.of("lsn", lsn), "captured", schema, value);
    }
}
