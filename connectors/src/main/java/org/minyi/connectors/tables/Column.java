package org.minyi.connectors.tables;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/**
 * A column of a mirror table.
 *
 * @param doc what it holds, as the contract says it
 * @param position where the field stands in its record
 */
public record Column(String name, ColumnType type, boolean nullable, String doc, int position) {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])[A-Z]");
    /** Words of SQL that would have to be quoted wherever they are used. */
    private static final Map<String, String> RESERVED = Map.of("window", "in_window");

    static Column of(Schema.Field field) {
        var schema = field.schema();
        boolean nullable = schema.isNullable();
        var held = nullable ? notNull(schema) : schema;
        return new Column(nameOf(field.name()), ColumnType.of(held), nullable, field.doc(), field.pos());
    }

    /** The column's name for a field's: {@code windowStart} becomes {@code window_start}. */
    static String nameOf(String field) {
        var name = HUMP.matcher(field)
                .replaceAll(hump -> "_" + hump.group().toLowerCase(Locale.ROOT))
                .toLowerCase(Locale.ROOT);
        return RESERVED.getOrDefault(name, name);
    }

    private static Schema notNull(Schema union) {
        var others = union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        if (others.size() != 1) {
            throw new IllegalArgumentException("A column has one type, not one of " + others + ".");
        }
        return others.get(0);
    }
}
