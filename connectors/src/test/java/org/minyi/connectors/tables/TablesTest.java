package org.minyi.connectors.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables say what the contract says: after a change of the contract copy target/1-tables.sql over the one in
 * src/main/resources/postgres.
 */
class TablesTest {

    private static final int LINE = 110;

    @Test
    void areLaidOutAndCommentedAsTheContractHasIt() throws IOException {
        var sql = "-- Made of the contract, the Avro schemas in schemas/: one table a topic, one row a key.\n"
                + "create schema if not exists minyi;\n"
                + "comment on schema minyi is 'Minyi''s public topics, mirrored, and the figures that are made of them.';\n"
                + Arrays.stream(MirrorTable.values()).map(TablesTest::sql).collect(Collectors.joining());
        Files.writeString(Path.of("target/1-tables.sql"), sql);

        assertThat(TableScripts.script("1-tables.sql")).isEqualTo(sql);
    }

    private static String sql(MirrorTable table) {
        var columns = Stream.concat(
                Stream.of("  id text primary key"), table.columns().stream().map(TablesTest::column));
        return "\ncreate table if not exists " + table.qualified() + " (\n"
                + columns.collect(Collectors.joining(",\n"))
                + "\n);\n"
                + comment(
                        "table " + table.qualified(),
                        table.topic().valueSchema().getDoc())
                + comment("column " + table.qualified() + ".id", "The key of the record in " + table.topic() + ".")
                + table.columns().stream()
                        .map(column -> comment("column " + table.qualified() + "." + column.name(), column.doc()))
                        .collect(Collectors.joining());
    }

    private static String column(Column column) {
        return "  " + column.name() + " " + column.type().sql() + (column.nullable() ? "" : " not null");
    }

    private static String comment(String on, String doc) {
        var one = "comment on " + on + " is '" + doc.replace("'", "''") + "';\n";
        return one.length() <= LINE ? one : one.replaceFirst(" is ", " is\n  ");
    }
}
