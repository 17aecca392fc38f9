package org.minyi.connectors.tables;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** How a record becomes a flat row. */
final class RowShape {

    /** Where the record's key stands; a field of that name says the same. */
    static final String KEY = "id";

    private final List<Column> columns;
    private final org.apache.kafka.connect.data.Schema schema;

    private RowShape(String name, List<Column> columns) {
        this.columns = columns;
        var builder = SchemaBuilder.struct().name(name);
        columns.forEach(column -> builder.field(column.name(), column.type().schema(column)));
        this.schema = builder.build();
    }

    static RowShape of(Schema record) {
        var columns = record.getFields().stream()
                .map(Column::of)
                .filter(column -> !column.name().equals(KEY))
                .toList();
        return new RowShape(record.getFullName(), columns);
    }

    List<Column> columns() {
        return columns;
    }

    org.apache.kafka.connect.data.Schema schema() {
        return schema;
    }

    Struct row(IndexedRecord record) {
        var row = new Struct(schema);
        for (var column : columns) {
            var held = record.get(column.position());
            row.put(column.name(), held == null ? null : column.type().of(held));
        }
        return row;
    }
}
