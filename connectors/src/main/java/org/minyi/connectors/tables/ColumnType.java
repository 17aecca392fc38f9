package org.minyi.connectors.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** What a column can hold: the type in PostgreSQL, and the form in which Debezium's sink takes it. */
public enum ColumnType {
    TEXT("text", SchemaBuilder::string, Object::toString),
    INTEGER("integer", SchemaBuilder::int32, value -> value),
    BIGINT("bigint", SchemaBuilder::int64, value -> value),
    BOOLEAN("boolean", SchemaBuilder::bool, value -> value),
    DOUBLE("double precision", SchemaBuilder::float64, value -> value),
    /** A moment as text with its offset: what carries no offset would be taken by the zone of whoever writes. */
    TIME("timestamptz", () -> SchemaBuilder.string().name("io.debezium.time.ZonedTimestamp"), value -> ((Instant) value)
            .toString()),
    DATE(
            "date",
            () -> SchemaBuilder.int32().name("io.debezium.time.Date"),
            value -> Math.toIntExact(((LocalDate) value).toEpochDay())),
    /** Whatever is nested. */
    JSON(
            "jsonb",
            () -> SchemaBuilder.string()
                    .name("io.debezium.data.Json")
                    .parameter("__debezium.source.column.type", "JSONB"),
            NestedJson::text);

    /** Makes the schema of a column, anew each time. */
    private interface Form {
        SchemaBuilder schema();
    }

    private final String sql;
    private final Form form;
    private final UnaryOperator<Object> value;

    ColumnType(String sql, Form form, UnaryOperator<Object> value) {
        this.sql = sql;
        this.form = form;
        this.value = value;
    }

    /** The type's name in PostgreSQL. */
    public String sql() {
        return sql;
    }

    org.apache.kafka.connect.data.Schema schema(Column column) {
        var schema = form.schema().doc(column.doc());
        return column.nullable() ? schema.optional().build() : schema.build();
    }

    /** What the sink is handed for a field's value, which is not null. */
    Object of(Object held) {
        return value.apply(held);
    }

    static ColumnType of(Schema field) {
        return switch (field.getType()) {
            case STRING, ENUM -> TEXT;
            case INT -> is(field, "date") ? DATE : INTEGER;
            case LONG -> is(field, "timestamp-millis") ? TIME : BIGINT;
            case BOOLEAN -> BOOLEAN;
            case FLOAT, DOUBLE -> DOUBLE;
            case MAP, ARRAY, RECORD -> JSON;
            case BYTES, FIXED, UNION, NULL ->
                throw new IllegalArgumentException("No column holds what is a " + field.getType() + ".");
        };
    }

    private static boolean is(Schema field, String logical) {
        LogicalType type = field.getLogicalType();
        return type != null && type.getName().equals(logical);
    }
}
