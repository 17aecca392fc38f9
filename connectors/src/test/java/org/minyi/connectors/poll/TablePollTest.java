package org.minyi.connectors.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.mapping.MappingReader;
import org.minyi.connectors.relay.Relay;
import org.minyi.schemas.Reject;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroDeserializer;

/** A table of a real PostgreSQL, told by one task after another. */
class TablePollTest {

    private static final Map<String, String> REGISTRY = Map.of(
            "schema.registry.url",
            "mock://table-poll",
            "auto.register.schemas",
            "true",
            "specific.avro.reader",
            "true");
    private static final Mapping MAPPING = MappingReader.read("""
            name: tickets
            rows: tickets
            source: city
            zone: Asia/Shanghai
            dates: {formats: [iso]}
            id: id
            updated: updated_at
            skip: [{kind: test}]
            fields: {category: kind}
            events: [{type: ACCEPTED, at: opened}, {type: HANDLED, at: closed}]
            """);

    private static SomePostgres postgres;

    private final Map<Map<String, ?>, Map<String, ?>> kept = new HashMap<>();
    private TablePoll table;

    @BeforeEach
    void anEmptyTable() throws Exception {
        postgres = SomePostgres.withTickets();
        start(Map.of());
    }

    @AfterAll
    static void close() throws Exception {
        postgres.close();
    }

    @Test
    void everyRowIsToldOnceHoweverManyChangedAtOneMoment() throws SQLException {
        insert(1, 10, "2023-05-01 09:00");

        assertThat(tell()).hasSize(10).doesNotHaveDuplicates();
        assertThat(tell()).isEmpty();
    }

    @Test
    void aRowThatChangesIsToldAgainAndNoOther() throws SQLException {
        insert(1, 5, "2023-05-01 09:00");
        tell();

        postgres.run("UPDATE tickets SET closed = '2023-05-01 10:00', updated_at = '2023-05-01 10:00' WHERE id = 3");

        assertThat(tell()).containsExactly("3-ACCEPTED", "3-HANDLED");
    }

    @Test
    void aRowThatIsCommittedLateWithinTheOverlapIsTold() throws SQLException {
        try (var slow = postgres.connection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO tickets VALUES (1, 'x', '2023-05-01', NULL, '2023-05-01 08:59:30')");
            insert(2, 2, "2023-05-01 09:00");
            assertThat(tell()).containsExactly("2-ACCEPTED");

            slow.commit();
        }

        assertThat(tell()).containsExactly("1-ACCEPTED");
        assertThat(tell()).isEmpty();
    }

    @Test
    void afterARestartNothingIsToldAgainAndALateRowStillIs() throws SQLException {
        insert(2, 6, "2023-05-01 09:00");
        tell();
        start(Map.of());

        insert(1, 1, "2023-05-01 08:59:30");

        assertThat(tell()).containsExactly("1-ACCEPTED");
    }

    @Test
    void aWorkerThatDiesBetweenTwoRowsLosesNone() throws SQLException {
        insert(1, 3, "2023-05-01 09:00");
        table.next();
        var first = table.next().get(0);
        kept.put(first.sourcePartition(), first.sourceOffset());

        start(Map.of());

        assertThat(tell()).contains("2-ACCEPTED", "3-ACCEPTED");
    }

    @Test
    void twoStatesOfARowWithinASecondAreToldInTheirOrder() throws SQLException {
        insert(1, 1, "2023-05-01 09:00:00.1");
        var first = told().get(0);

        postgres.run("UPDATE tickets SET kind = 'lamp', updated_at = '2023-05-01 09:00:00.2'");
        var second = told().get(0);

        assertThat(second.getCategory()).isEqualTo("lamp");
        assertThat(second.getRevision()).isEqualTo(first.getRevision() + 1);
    }

    @Test
    void aRowWithoutAMomentIsRefusedOnceAndToldWhenItIsSetRight() throws SQLException {
        insert(1, 2, "2023-05-01 09:00");
        postgres.run("UPDATE tickets SET updated_at = NULL WHERE id = 1");
        postgres.run("UPDATE tickets SET updated_at = '2099-01-01' WHERE id = 2");

        assertThat(rejects())
                .extracting(Reject::getReason, Reject::getField, Reject::getTopic)
                .containsExactly(
                        tuple("missing-field", "updated_at", "tickets"),
                        tuple("impossible-date", "updated_at", "tickets"));
        assertThat(rejects()).isEmpty();
        start(Map.of());
        assertThat(rejects()).isEmpty();

        postgres.run("UPDATE tickets SET updated_at = '2023-05-01 09:00'");
        assertThat(tell()).containsExactly("1-ACCEPTED", "2-ACCEPTED");
    }

    @Test
    void aRowThatCannotBeUsedIsRefusedWithItsCells() throws SQLException {
        insert(1, 1, "2023-05-01 09:00");
        postgres.run("UPDATE tickets SET opened = '2090-01-01'");

        assertThat(rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.getReason()).isEqualTo("event-in-the-future");
            assertThat(StandardCharsets.UTF_8.decode(reject.getValue()).toString())
                    .startsWith("{\"id\":\"1\"");
        });
    }

    @Test
    void rowsThatTheMappingLeavesOutAreReadOnce() throws SQLException {
        insert(1, 8, "2023-05-01 09:00");
        postgres.run("UPDATE tickets SET kind = 'test' WHERE id > 2");

        assertThat(tell()).containsExactly("1-ACCEPTED", "2-ACCEPTED");
        insert(9, 9, "2023-05-01 09:30");
        assertThat(tell()).containsExactly("9-ACCEPTED");
    }

    @Test
    void aLostConnectionIsTakenUpWhereItBroke() throws SQLException {
        insert(1, 8, "2023-05-01 09:00");
        table.next();
        var records = new ArrayList<>(table.next());
        postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                + " AND backend_type = 'client backend'");

        assertThatThrownBy(table::next).isInstanceOf(SQLException.class);
        table.again();
        records.addAll(records());

        assertThat(events(records)).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void aColumnOfTheMappingThatTheTableDoesNotHaveIsToldWithItsLine() throws SQLException {
        postgres.run("ALTER TABLE tickets RENAME closed TO closed_at");

        assertThatThrownBy(table::next)
                .isInstanceOf(ConnectException.class)
                .hasMessageStartingWith(
                        "The mapping la-311, line 10: the table tickets has no column 'closed' (did you mean 'closed_at'?)");
    }

    @Test
    void aTableWhoseColumnsChangeIsLookedAtAnew() throws SQLException {
        tell();
        postgres.run(
                "ALTER TABLE tickets ADD phone text; ALTER TABLE tickets DROP kind; ALTER TABLE tickets ADD kind text");
        insertAnew();

        assertThatThrownBy(table::next).isInstanceOf(SQLTransientException.class);
        table.again();

        assertThat(told()).singleElement().extracting(TicketEvent::getCategory).isEqualTo("lamp");
    }

    @Test
    void idsThatAreNotUniqueAreRefused() throws SQLException {
        start(Map.of("id.column", "kind"));
        insert(1, 2, "2023-05-01 09:00");

        assertThatThrownBy(this::tell).hasMessageStartingWith("Two rows have the same updated_at and kind (road)");
    }

    private void start(Map<String, String> more) {
        if (table != null) {
            table.close();
        }
        var relay = new Relay(REGISTRY, Clock.systemUTC());
        table = new TablePoll(postgres.settings(more), MAPPING, this::kept, relay, Clock.systemUTC());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> kept(Map<String, Object> partition) {
        return (Map<String, Object>) kept.get(partition);
    }

    private static void insert(int from, int to, String updated) throws SQLException {
        postgres.run("INSERT INTO tickets SELECT n, 'road', '2023-05-01 08:00', NULL, '" + updated
                + "' FROM generate_series(" + from + ", " + to + ") n");
    }

    private static void insertAnew() throws SQLException {
        postgres.run(
                "INSERT INTO tickets (id, kind, opened, updated_at) VALUES (1, 'lamp', '2023-05-01', '2023-05-01')");
    }

    /** The ids of the events that a whole round tells. */
    private List<String> tell() throws SQLException {
        return events(records());
    }

    private List<TicketEvent> told() throws SQLException {
        try (var avro = new AvroDeserializer<TicketEvent>()) {
            avro.configure(REGISTRY, false);
            return records().stream()
                    .map(record -> avro.deserialize(record.topic(), (byte[]) record.value()))
                    .toList();
        }
    }

    private List<Reject> rejects() throws SQLException {
        try (var avro = new AvroDeserializer<Reject>()) {
            avro.configure(REGISTRY, false);
            return records().stream()
                    .filter(record -> record.topic().equals(Topics.REJECTS.name()))
                    .map(record -> avro.deserialize(record.topic(), (byte[]) record.value()))
                    .toList();
        }
    }

    private static List<String> events(List<SourceRecord> records) {
        try (var avro = new AvroDeserializer<TicketEvent>()) {
            avro.configure(REGISTRY, false);
            return records.stream()
                    .filter(record -> record.topic().equals(Topics.TICKETS.name()))
                    .map(record -> avro.deserialize(record.topic(), (byte[]) record.value())
                            .getEventId())
                    .toList();
        }
    }

    private List<SourceRecord> records() throws SQLException {
        var records = new ArrayList<SourceRecord>();
        do {
            records.addAll(table.next());
        } while (!table.isRoundOver());
        records.forEach(record -> kept.put(record.sourcePartition(), record.sourceOffset()));
        return records;
    }
}
