package org.minyi.workbench.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.minyi.workbench.connect.Connector;
import org.minyi.workbench.connect.ConnectorFile;

/** A real PostgreSQL with the table of tickets that the shipped configurations are for. */
final class TicketDatabase implements AutoCloseable {

    static final String PASSWORD = "open-sesame-4711";

    private static final Path SHIPPED = Path.of("..", "connectors", "config");
    private static final String VOIDED = "作废";

    private final EmbeddedPostgres server;
    private final Path secrets;

    private TicketDatabase(EmbeddedPostgres server, Path secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    static TicketDatabase start(Path directory) throws IOException, SQLException {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("wal_level", "logical")
                .start();
        var secrets = Files.writeString(directory.resolve("secrets.properties"), "password=" + PASSWORD);
        var database = new TicketDatabase(server, secrets);
        database.run(Files.readString(SHIPPED.resolve("tickets.sql")));
        database.run("CREATE ROLE reader LOGIN PASSWORD '" + PASSWORD + "'; GRANT SELECT ON tickets TO reader;"
                + " CREATE ROLE capture LOGIN REPLICATION PASSWORD '" + PASSWORD
                + "'; GRANT SELECT ON tickets TO capture");
        return database;
    }

    /** The shipped configuration, with the addresses of this database and that desk. */
    Connector connector(String shipped, TryDesk desk, Map<String, String> more) {
        var file = ConnectorFile.read(SHIPPED.resolve(shipped));
        var settings = new HashMap<>(file.settings());
        settings.replaceAll(
                (key, value) -> value.replace("${file:/etc/minyi/hotline.properties:", "${file:" + secrets + ":"));
        settings.put("schema.registry.url", desk.desk().stack().addresses().registry());
        settings.putAll(more);
        return new Connector(file.name(), settings);
    }

    int port() {
        return server.getPort();
    }

    /** A connection that somebody else holds. */
    Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    void run(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Tickets of these numbers as they come in, every second already with a unit. */
    void accept(int from, int to) throws SQLException {
        run("INSERT INTO tickets (ticket_id, kind, category, channel, region, unit, status, accepted_at, dispatched_at,"
                + " updated_at) SELECT 'T' || n, (ARRAY['投诉', '咨询', '求助'])[n % 3 + 1], 'road/' || n % 4,"
                + " (ARRAY['电话', '微信'])[n % 2 + 1], '4304' || n % 5, CASE WHEN n % 2 = 0 THEN 'U' || n % 7 END, '在办',"
                + " timestamp '2023-03-01 08:00' + n * interval '10 seconds',"
                + " CASE WHEN n % 2 = 0 THEN timestamp '2023-03-01 09:00' + n * interval '10 seconds' END, "
                + now() + " FROM generate_series(" + from + ", " + to + ") n");
    }

    /** Two columns that tell two events at once: a unit signs for a ticket and handles it. */
    void handle(String which) throws SQLException {
        run(
                "UPDATE tickets SET signed_at = accepted_at + interval '2 hours', handled_at = accepted_at + interval '3 hours',"
                        + " status = '已办结', unit = coalesce(unit, 'U9'), updated_at = " + now() + " WHERE " + which);
    }

    void makeVoid(String which) throws SQLException {
        run("UPDATE tickets SET status = '" + VOIDED + "', updated_at = " + now() + " WHERE " + which);
    }

    /** What the figures must be, counted by the database. */
    Map<String, String> counted() throws SQLException {
        var counted = new TreeMap<String, String>();
        var valid = "FROM tickets WHERE status <> '" + VOIDED + "'";
        var dispatched = valid + " AND dispatched_at IS NOT NULL";
        counted.put("tickets.accepted", count("count(*) " + valid));
        counted.put(
                "tickets.closure_rate",
                count("count(*) " + dispatched + " AND handled_at IS NOT NULL") + " / "
                        + count("count(*) " + dispatched));
        for (var channel : Map.of("电话", "phone", "微信", "wechat").entrySet()) {
            counted.put(
                    "channel:" + channel.getValue(),
                    count("count(*) " + valid + " AND channel = '" + channel.getKey() + "'"));
        }
        for (int region = 0; region < 5; region++) {
            counted.put("region:4304" + region, count("count(*) " + valid + " AND region = '4304" + region + "'"));
        }
        return counted;
    }

    /** The same figures as the application gives them. */
    static Map<String, String> told(TryDesk desk) {
        var told = new TreeMap<String, String>();
        var all = desk.figures("2023");
        for (var metric : new String[] {"tickets.accepted", "tickets.closure_rate"}) {
            told.put(metric, all.get(metric));
        }
        for (var scope : new String[] {
            "channel:phone",
            "channel:wechat",
            "region:43040",
            "region:43041",
            "region:43042",
            "region:43043",
            "region:43044"
        }) {
            told.put(scope, accepted(desk, scope));
        }
        return told;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static String accepted(TryDesk desk, String scope) {
        return desk.api()
                .json("/api/v1/metrics?window=2023&metric=tickets.accepted&scope=" + scope)
                .path("figures")
                .path(0)
                .path("numerator")
                .asText();
    }

    private String count(String what) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT " + what)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String now() {
        return "(now() AT TIME ZONE 'Asia/Shanghai')";
    }
}
