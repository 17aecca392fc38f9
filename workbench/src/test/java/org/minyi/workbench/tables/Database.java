package org.minyi.workbench.tables;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Struct;
import org.minyi.connectors.tables.Column;
import org.minyi.connectors.tables.MirrorTable;
import org.minyi.connectors.tables.TableScripts;

/** A real PostgreSQL with the shipped tables and views. */
public final class Database implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final EmbeddedPostgres postgres;
    private final Connection connection;

    private Database(EmbeddedPostgres postgres, Connection connection) {
        this.postgres = postgres;
        this.connection = connection;
    }

    /** One with everything that {@code ./minyi tables sql} prints, and nothing in it. */
    public static Database start(ZoneId zone) {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            var database = new Database(postgres, postgres.getPostgresDatabase().getConnection());
            database.run(TableScripts.sql(zone));
            return database;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Where it listens. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    /** Runs a script. */
    public void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage() + " in " + sql, failed);
        }
    }

    /** The rows that a question is answered with, by the names of their columns. */
    public List<Map<String, Object>> rows(String sql) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var rows = new ArrayList<Map<String, Object>>();
            while (answer.next()) {
                rows.add(row(answer));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage() + " in " + sql, failed);
        }
    }

    /** The one number that a question is answered with. */
    public long number(String sql) {
        return ((Number) rows(sql).get(0).values().iterator().next()).longValue();
    }

    private static Map<String, Object> row(ResultSet answer) throws SQLException {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
            row.put(answer.getMetaData().getColumnLabel(i), answer.getObject(i));
        }
        return row;
    }

    /** Puts rows into a table that has none of them, as the sink would. */
    public void put(MirrorTable table, Map<String, Struct> rows) {
        var columns = table.columns();
        var sql = "insert into " + table.qualified()
                + Stream.concat(Stream.of("id"), columns.stream().map(Column::name))
                        .collect(Collectors.joining(", ", " (", ")"))
                + Stream.concat(Stream.of("?"), columns.stream().map(column -> bind(column)))
                        .collect(Collectors.joining(", ", " values (", ")"));
        try (var statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (var row : rows.entrySet()) {
                statement.setString(1, row.getKey());
                for (int i = 0; i < columns.size(); i++) {
                    statement.setObject(i + 2, row.getValue().get(columns.get(i).name()));
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String bind(Column column) {
        return switch (column.type()) {
            case DATE -> "date '1970-01-01' + ?::integer";
            case TEXT, INTEGER, BIGINT, BOOLEAN, DOUBLE, TIME, JSON ->
                "?::" + column.type().sql();
        };
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException ended) {
            throw new IOException(ended);
        } finally {
            postgres.close();
        }
    }
}
