package org.minyi.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroDeserializer;

/** The shipped configuration, with Debezium and a real PostgreSQL. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CapturePostgresIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PASSWORD = "open-sesame-4711";
    private static final Map<String, String> REGISTRY = Map.of(
            "schema.registry.url",
            "mock://capture-postgres",
            "auto.register.schemas",
            "true",
            "specific.avro.reader",
            "true");

    private static final SomeOffsets KEPT = new SomeOffsets();
    private static EmbeddedPostgres postgres;
    private static CaptureConnector connector;
    private static CaptureTask task;

    @BeforeAll
    static void rowsThatAreThere() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("wal_level", "logical")
                .start();
        run(Files.readString(Path.of("config", "tickets.sql")));
        run("CREATE ROLE capture LOGIN REPLICATION PASSWORD '" + PASSWORD + "'; GRANT SELECT ON tickets TO capture");
        insert("T1", "投诉");
        insert("T2", "咨询");
        start(Map.of());
    }

    @AfterAll
    static void close() throws Exception {
        stop();
        postgres.close();
    }

    @Test
    @Order(1)
    void theRowsThatAreThereAreTold() throws Exception {
        assertThat(told(2)).containsExactlyInAnyOrder("T1-ACCEPTED COMPLAINT", "T2-ACCEPTED CONSULTATION");
    }

    @Test
    @Order(2)
    void aChangeThatSaysTwoThingsTellsTwoEvents() throws Exception {
        run("UPDATE tickets SET unit = 'U1', dispatched_at = '2023-05-01 09:00', signed_at = '2023-05-01 10:00',"
                + " updated_at = '2023-05-01 10:00' WHERE ticket_id = 'T1'");

        assertThat(told(2)).containsExactly("T1-DISPATCHED U1", "T1-SIGNED U1");
    }

    @Test
    @Order(3)
    void aNewRowACorrectionAndADeletedRowAreToldInTheirOrder() throws Exception {
        insert("T3", "投诉");
        run("UPDATE tickets SET kind = '求助' WHERE ticket_id = 'T3'");
        run("DELETE FROM tickets WHERE ticket_id = 'T3'");

        assertThat(told(3)).containsExactly("T3-ACCEPTED COMPLAINT", "T3-ACCEPTED HELP", "T3-VOIDED-2");
    }

    @Test
    @Order(4)
    void whatHappensWhileTheTaskIsAwayIsToldOnceWhenItIsBack() throws Exception {
        stop();
        insert("T4", "投诉");
        run("DELETE FROM tickets WHERE ticket_id = 'T2'");

        start(Map.of());

        assertThat(told(2)).containsExactly("T4-ACCEPTED COMPLAINT", "T2-VOIDED-2");
    }

    @Test
    @Order(5)
    void aChangeThatTellsNothingMovesTheOffsetOn() throws Exception {
        long change = transaction("UPDATE tickets SET status = '待办', updated_at = '2023-05-01 10:05'"
                + " WHERE ticket_id = 'T1' RETURNING txid_current()");

        for (long end = end(); !KEPT.toString().contains("txId=" + change) && System.nanoTime() < end; ) {
            assertThat(poll()).allMatch(record -> record.topic().equals("minyi-capture-progress"));
        }
        assertThat(KEPT.toString()).contains("txId=" + change);
    }

    @Test
    @Order(6)
    void aDatabaseThatIsNotThereIsRefusedWhenTheConnectorIsPut() throws IOException {
        var refused = connector
                .validate(settings(Map.of("database.dbname", "nowhere")))
                .configValues();

        assertThat(refused)
                .flatExtracting(ConfigValue::errorMessages)
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).contains("nowhere").doesNotContain(PASSWORD));
    }

    private static void start(Map<String, String> more) throws IOException {
        connector = new CaptureConnector();
        connector.start(settings(more));
        task = new CaptureTask();
        task.initialize(KEPT);
        task.start(connector.taskConfigs(1).get(0));
    }

    private static void stop() {
        task.stop();
        connector.stop();
    }

    private static Map<String, String> settings(Map<String, String> more) throws IOException {
        var shipped = new Properties();
        shipped.load(new StringReader(Files.readString(Path.of("config", "postgres-capture.properties"))));
        var settings = new HashMap<String, String>();
        shipped.stringPropertyNames().forEach(name -> settings.put(name, shipped.getProperty(name)));
        settings.putAll(REGISTRY);
        settings.putAll(Map.of(
                "database.port",
                String.valueOf(postgres.getPort()),
                "database.dbname",
                "postgres",
                "database.user",
                "capture",
                "database.password",
                PASSWORD,
                "heartbeat.interval.ms",
                "500"));
        settings.putAll(more);
        return settings;
    }

    /** The next events, as many as are expected, as a worker would send and keep them. */
    private static List<String> told(int expected) throws InterruptedException {
        var told = new ArrayList<String>();
        try (var avro = new AvroDeserializer<TicketEvent>()) {
            avro.configure(REGISTRY, false);
            for (long end = end(); told.size() < expected && System.nanoTime() < end; ) {
                poll().stream()
                        .filter(record -> record.topic().equals(Topics.TICKETS.name()))
                        .map(record -> avro.deserialize(record.topic(), (byte[]) record.value()))
                        .forEach(event -> told.add(words(event)));
            }
        }
        return told;
    }

    private static List<SourceRecord> poll() throws InterruptedException {
        var records = task.poll();
        if (records == null) {
            return List.of();
        }
        for (var record : records) {
            KEPT.keep(record);
            task.commitRecord(record, null);
        }
        task.commit();
        return records;
    }

    private static long end() {
        return System.nanoTime() + PATIENCE.toNanos();
    }

    private static String words(TicketEvent event) {
        var more = event.getKind() == null ? event.getUnit() : event.getKind().name();
        return event.getEventId() + (more == null ? "" : " " + more);
    }

    private static void insert(String id, String kind) throws SQLException {
        run("INSERT INTO tickets (ticket_id, kind, status, accepted_at, updated_at) VALUES ('" + id + "', '" + kind
                + "', '在办', '2023-05-01 08:00', '2023-05-01 08:00')");
    }

    private static void run(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long transaction(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
