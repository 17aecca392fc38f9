package org.minyi.connectors.poll;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL with a table of tickets. */
final class SomePostgres implements AutoCloseable {

    private static EmbeddedPostgres server;

    static SomePostgres withTickets() throws Exception {
        if (server == null) {
            server = EmbeddedPostgres.start();
        }
        var postgres = new SomePostgres();
        postgres.run("DROP TABLE IF EXISTS tickets");
        postgres.run("""
                CREATE TABLE tickets (id bigint PRIMARY KEY, kind text, opened timestamp NOT NULL, closed timestamp,
                    updated_at timestamp(6))""");
        return postgres;
    }

    void run(String sql) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A connection that somebody else holds. */
    Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    PollSettings settings(Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "connection.url", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "connection.user", "postgres",
                "table", "tickets",
                "updated.column", "updated_at",
                "id.column", "id",
                "batch.rows", "3",
                "mapping", "la-311"));
        settings.putAll(more);
        return PollSettings.from(settings);
    }

    @Override
    public void close() throws IOException {
        server.close();
        server = null;
    }
}
