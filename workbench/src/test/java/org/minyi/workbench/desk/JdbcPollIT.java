package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

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
import org.minyi.schemas.Reject;
import org.minyi.workbench.connect.Connector;

/** A table of a real PostgreSQL, polled into the real stack by a worker that is killed now and then. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JdbcPollIT {

    /** A restart goes on right behind the last row, however many changed lately. */
    private static final Map<String, String> NO_OVERLAP = Map.of("overlap.ms", "0");

    @TempDir
    private static Path directory;

    private static TicketDatabase database;
    private static TryConnect connect;

    @BeforeAll
    static void start() throws Exception {
        database = TicketDatabase.start(directory);
        connect = TryConnect.start(directory);
        database.accept(1, 55);
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
    void rowsOfOneMomentAreToldOnceEachOverTheBordersOfPages() throws Exception {
        connect.awaitFigures(database);

        assertThat(connect.events()).hasSize(55 + 27).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void changesOfRowsAndARowThatIsCommittedLateAreInTheFigures() throws Exception {
        try (var slow = database.connection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO tickets (ticket_id, channel, region, status, accepted_at, updated_at)"
                    + " VALUES ('LATE', '电话', '43041', '在办', '2023-03-01 07:00', now() AT TIME ZONE 'Asia/Shanghai')");
            database.handle("ticket_id IN ('T1', 'T2', 'T3')");
            database.makeVoid("ticket_id = 'T4'");
            connect.awaitFigures(database);

            slow.commit();
        }
        connect.awaitFigures(database);

        assertThat(connect.events())
                .doesNotHaveDuplicates()
                .anyMatch(event -> event.startsWith("T1-SIGNED "))
                .anyMatch(event -> event.startsWith("T1-HANDLED "))
                .anyMatch(event -> event.startsWith("LATE-ACCEPTED "));
    }

    @Test
    @Order(3)
    void whatHappensWhileTheWorkerIsDeadIsToldOnceWhenItLives() throws Exception {
        for (int kill = 1; kill <= 2; kill++) {
            connect.kill();
            database.accept(kill * 100, kill * 100 + 30);
            database.handle("ticket_id LIKE 'T" + kill + "_'");
            connect.startAgain();
            connect.awaitFigures(database);
        }

        assertThat(connect.events()).doesNotHaveDuplicates();
    }

    @Test
    @Order(4)
    void aWorkerThatIsKilledInTheMiddleOfManyRowsLosesNoneAndRepeatsNone() throws Exception {
        connect.put(connector(NO_OVERLAP));
        int before = connect.events().size();
        database.accept(1_000, 9_999);
        await().atMost(TryConnect.PATIENCE).until(() -> connect.events().size() > before);
        connect.kill();
        connect.startAgain();

        connect.awaitFigures(database);
        assertThat(connect.events()).doesNotHaveDuplicates();
    }

    @Test
    @Order(5)
    void aRowWithoutAMomentIsKeptAsideOnceAndComesWhenItIsSetRight() throws Exception {
        database.run("ALTER TABLE tickets ALTER updated_at DROP NOT NULL");
        database.run("INSERT INTO tickets (ticket_id, channel, region, status, accepted_at)"
                + " VALUES ('ODD', '微信', '43042', '在办', '2023-03-01 07:00')");
        await().atMost(TryConnect.PATIENCE)
                .until(() -> !connect.desk().rejects().isEmpty());
        connect.kill();
        connect.startAgain();
        database.accept(100_000, 100_001);
        await().atMost(TryConnect.PATIENCE)
                .until(() -> connect.events().stream().anyMatch(event -> event.startsWith("T100001-")));

        assertThat(connect.desk().rejects())
                .extracting(Reject::getTopic, Reject::getReason, Reject::getField, Reject::getSource)
                .containsExactly(tuple("tickets", "missing-field", "updated_at", "12345"));
        database.run("UPDATE tickets SET updated_at = now() AT TIME ZONE 'Asia/Shanghai' WHERE ticket_id = 'ODD'");
        connect.awaitFigures(database);
        assertThat(connect.events()).doesNotHaveDuplicates();
    }

    @Test
    @Order(6)
    void aMissingColumnAndAWrongTypeAreToldAndNothingIsLost() throws Exception {
        database.run("ALTER TABLE tickets RENAME region TO district");
        database.handle("ticket_id = 'T7'");
        connect.awaitFailure(
                "tickets-by-poll",
                "The mapping ticket-table, line 19: the table tickets has no column 'region'",
                "its columns are ticket_id, kind");

        database.run("ALTER TABLE tickets RENAME district TO region");
        connect.put(connector(Map.of("updated.column", "status")));
        connect.awaitFailure(
                "tickets-by-poll", "updated.column names a column of the type varchar: name one that is a timestamp");

        connect.put(connector(NO_OVERLAP));
        connect.awaitFigures(database);
        assertThat(connect.events()).doesNotHaveDuplicates();
    }

    @Test
    @Order(7)
    void noSecretIsInALogAndEveryCellIsThatOfARecount() throws Exception {
        connect.assertNoSecretInLogs();
        assertThat(connect.desk().reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
    }

    private static Connector connector(Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "connection.url",
                "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres",
                "connection.user",
                "reader",
                "batch.rows",
                "10",
                "poll.ms",
                "200"));
        settings.putAll(more);
        return database.connector("jdbc-poll.properties", connect.desk(), settings);
    }
}
