package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.connect.Connector;

/** A table of a real PostgreSQL, captured from its log into the real stack by a worker that is killed now and then. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaptureIT {

    @TempDir
    private static Path directory;

    private static TicketDatabase database;
    private static TryConnect connect;

    @BeforeAll
    static void start() throws Exception {
        database = TicketDatabase.start(directory);
        connect = TryConnect.start(directory);
        database.accept(1, 50);
        connect.put(connector(Map.of()));
    }

    @AfterAll
    static void close() throws Exception {
        if (connect != null) {
            connect.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void theRowsThatAreThereAreToldOnceEach() throws Exception {
        connect.awaitFigures(database);

        assertThat(connect.events()).hasSize(50 + 25).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void aChangeThatSaysTwoThingsTellsTwoEventsAndNothingElse() throws Exception {
        int before = connect.events().size();

        database.handle("ticket_id = 'T2'");
        connect.awaitFigures(database);

        var told = connect.events();
        assertThat(told).hasSize(before + 2);
        assertThat(told)
                .anyMatch(event -> event.startsWith("T2-SIGNED "))
                .anyMatch(event -> event.startsWith("T2-HANDLED "));
    }

    @Test
    @Order(3)
    void newRowsCorrectionsWithinASecondAndDeletedRowsAreInTheFigures() throws Exception {
        database.accept(51, 60);
        database.run("UPDATE tickets SET region = '43049' WHERE ticket_id = 'T51'");
        database.run("UPDATE tickets SET region = '43041' WHERE ticket_id = 'T51'");
        database.run("UPDATE tickets SET region = '43042' WHERE ticket_id IN ('T51', 'T52')");
        database.makeVoid("ticket_id = 'T53'");
        database.run("DELETE FROM tickets WHERE ticket_id IN ('T3', 'T54')");

        connect.awaitFigures(database);

        assertThat(connect.events()).anyMatch(event -> event.startsWith("T3-VOIDED"));
    }

    @Test
    @Order(4)
    void whatHappensWhileTheWorkerIsDeadIsToldOnceWhenItLives() throws Exception {
        for (int kill = 1; kill <= 2; kill++) {
            connect.kill();
            database.accept(kill * 100, kill * 100 + 30);
            database.handle("ticket_id LIKE 'T" + kill + "_'");
            database.run("DELETE FROM tickets WHERE ticket_id = 'T" + kill + "01'");
            connect.startAgain();
            connect.awaitFigures(database);
        }

        assertThat(connect.events()).doesNotHaveDuplicates();
    }

    @Test
    @Order(5)
    void aWorkerThatIsKilledInTheMiddleOfManyChangesLosesNoneAndRepeatsNone() throws Exception {
        int before = connect.events().size();
        database.accept(1_000, 9_999);
        database.handle("ticket_id LIKE 'T9___'");
        await().atMost(TryConnect.PATIENCE).until(() -> connect.events().size() > before);
        connect.kill();
        connect.startAgain();

        connect.awaitFigures(database);

        assertThat(connect.events()).doesNotHaveDuplicates();
    }

    @Test
    @Order(6)
    void aColumnThatIsRenamedIsToldAndNothingIsLost() throws Exception {
        database.run("ALTER TABLE tickets RENAME region TO district");
        database.handle("ticket_id = 'T31'");
        connect.awaitFailure(
                "tickets-by-capture",
                "The mapping ticket-table, line 19: the table public.tickets has no column 'region'");

        var mended = directory.resolve("mended.yaml");
        Files.writeString(mended, mapping().replace("region: region", "region: district"));
        connect.put(connector(Map.of("mapping", mended.toString())));
        database.run("UPDATE tickets SET district = '43044' WHERE ticket_id = 'T16'");
        await().atMost(TryConnect.PATIENCE)
                .until(() -> connect.events().stream().anyMatch(event -> event.startsWith("T31-HANDLED ")));
        database.run("ALTER TABLE tickets RENAME district TO region");
        connect.awaitFigures(database);
    }

    @Test
    @Order(7)
    void aWrongDatabaseIsRefusedWhenTheConnectorIsPut() {
        assertThatThrownBy(() -> connect.put(connector(Map.of("database.dbname", "nowhere"))))
                .hasMessageContaining("database \"nowhere\" does not exist")
                .hasMessageNotContaining(TicketDatabase.PASSWORD);
    }

    @Test
    @Order(8)
    void noSecretIsInALogAndEveryCellIsThatOfARecount() throws Exception {
        connect.assertNoSecretInLogs();
        assertThat(connect.desk().reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
    }

    private static Connector connector(Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "database.port", String.valueOf(database.port()),
                "database.dbname", "postgres",
                "database.user", "capture",
                "heartbeat.interval.ms", "1000"));
        settings.putAll(more);
        return database.connector("postgres-capture.properties", connect.desk(), settings);
    }

    private static String mapping() throws IOException {
        return Files.readString(
                Path.of("..", "connectors", "src", "main", "resources", "mappings", "ticket-table.yaml"));
    }
}
