package org.minyi.connectors.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.poll.Reading.Begin;
import org.minyi.connectors.poll.Reading.From;
import org.minyi.connectors.rows.Row;

class DatabaseTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime LATEST = LocalDateTime.parse("2023-12-31T00:00");
    private static SomePostgres postgres;

    @BeforeEach
    void anEmptyTable() throws Exception {
        postgres = SomePostgres.withTickets();
    }

    @AfterAll
    static void close() throws Exception {
        postgres.close();
    }

    @Test
    void rowsOfOneMomentAreReadOnceEachOverTheBorderOfPages() throws SQLException {
        postgres.run("INSERT INTO tickets SELECT n, 'x', '2023-05-01', NULL, '2023-05-01 09:00:00.000001'"
                + " FROM generate_series(1, 10) n");
        try (var database = database(Map.of())) {
            var ids = new ArrayList<String>();
            var begin = new Begin(From.BEGINNING, null);
            for (var page = database.next(begin, LATEST); !page.isEmpty(); page = database.next(begin, LATEST)) {
                page.forEach(line -> ids.add(line.place().id()));
                begin = new Begin(From.PLACE, page.get(page.size() - 1).place());
            }

            assertThat(ids).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        }
    }

    @Test
    void aRowIsTextsWithMomentsInIsoAndIsKeptAsJson() throws SQLException {
        postgres.run("INSERT INTO tickets VALUES (7, ' 投诉 ', '2023-05-01 08:00', NULL, '2023-05-01 09:00:00.123456')");
        try (var database = database(Map.of())) {
            var row = (Row.Cells) database.next(new Begin(From.BEGINNING, null), LATEST)
                    .get(0)
                    .row();

            assertThat(List.of(row.in("id"), row.in("kind"), row.in("opened"), row.in("closed")))
                    .containsExactly("7", "投诉", "2023-05-01T08:00+08:00", "");
            assertThat(new String(row.original(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"id\":\"7\",\"kind\":\" 投诉 \",\"opened\":\"2023-05-01T08:00+08:00\",\"closed\":null,"
                            + "\"updated_at\":\"2023-05-01T09:00:00.123456+08:00\"}");
        }
    }

    @Test
    void cellsOfOtherTypesAreTextsToo() throws SQLException {
        postgres.run(
                "ALTER TABLE tickets ADD open boolean DEFAULT true, ADD cost numeric(20, 2) DEFAULT 1234567890123.50,"
                        + " ADD share double precision DEFAULT 1e10, ADD bits bit(3) DEFAULT '101', ADD day date DEFAULT '2023-05-01',"
                        + " ADD tag uuid DEFAULT '00000000-0000-0000-0000-000000000001', ADD raw bytea DEFAULT 'abc',"
                        + " ADD zoned timestamptz DEFAULT '2023-05-01 08:00+08', ADD nan float DEFAULT 'NaN'");
        postgres.run("INSERT INTO tickets (id, opened, updated_at) VALUES (1, '2023-05-01', '2023-05-01')");
        try (var database = database(Map.of())) {
            var row = (Row.Cells) database.next(new Begin(From.BEGINNING, null), LATEST)
                    .get(0)
                    .row();

            assertThat(List.of("open", "cost", "share", "bits", "day", "tag", "raw", "zoned", "nan"))
                    .extracting(row::in)
                    .containsExactly(
                            "true",
                            "1234567890123.50",
                            "10000000000",
                            "101",
                            "2023-05-01",
                            "00000000-0000-0000-0000-000000000001",
                            "YWJj",
                            "2023-05-01T00:00Z",
                            "NaN");
        }
    }

    @Test
    void idsOfAnyTypeAreComparedByTheDatabase() throws SQLException {
        postgres.run("ALTER TABLE tickets ADD tag uuid DEFAULT gen_random_uuid()");
        postgres.run(
                "INSERT INTO tickets SELECT n, 'x', '2023-05-01', NULL, '2023-05-01' FROM generate_series(1, 4) n");
        try (var database = database(Map.of("id.column", "tag"))) {
            var first = database.next(new Begin(From.BEGINNING, null), LATEST);

            var second = database.next(new Begin(From.PLACE, first.get(2).place()), LATEST);

            assertThat(first).hasSize(3);
            assertThat(second).hasSize(1);
        }
    }

    @Test
    void rowsWithoutAMomentOrFromTimesToComeStandApart() throws SQLException {
        postgres.run("INSERT INTO tickets VALUES (1, 'x', '2023-05-01', NULL, NULL),"
                + " (2, 'x', '2023-05-01', NULL, '2099-01-01'), (3, 'x', '2023-05-01', NULL, '2023-05-01'),"
                + " (4, 'x', '2023-05-01', NULL, 'infinity'), (5, 'x', '2023-05-01', NULL, NULL)");
        try (var database = database(Map.of())) {
            var ordered = database.next(new Begin(From.BEGINNING, null), LATEST);
            var odd = database.odd(null, LATEST);
            var more = database.odd("4", LATEST);

            assertThat(ordered).extracting(line -> line.place().id()).containsExactly("3");
            assertThat(odd).extracting(line -> line.place().id()).containsExactly("1", "2", "4");
            assertThat(more).extracting(line -> line.place().id()).containsExactly("5");
        }
    }

    @Test
    void aMissingColumnIsToldWithTheNearestName() {
        try (var database = database(Map.of("updated.column", "update_at"))) {
            assertThatThrownBy(database::columns)
                    .isInstanceOf(ConnectException.class)
                    .hasMessage(
                            "the table tickets has no column 'update_at' (did you mean 'updated_at'?), which updated.column"
                                    + " names: its columns are id, kind, opened, closed, updated_at.");
        }
    }

    @Test
    void aColumnOfAWrongTypeIsToldWithItsType() {
        try (var database = database(Map.of("updated.column", "kind"))) {
            assertThatThrownBy(database::columns)
                    .isInstanceOf(ConnectException.class)
                    .hasMessageStartingWith(
                            "updated.column names a column of the type text: name one that is a timestamp");
        }
    }

    @Test
    void aNullIdIsRefusedBecauseRowsWouldBePassedOver() throws SQLException {
        postgres.run("INSERT INTO tickets VALUES (1, NULL, '2023-05-01', NULL, '2023-05-01')");
        try (var database = database(Map.of("id.column", "kind"))) {
            assertThatThrownBy(() -> database.next(new Begin(From.BEGINNING, null), LATEST))
                    .hasMessageStartingWith("A row has no kind, which id.column names");
        }
    }

    @Test
    void aDatabaseThatIsAwayOrHangsUpIsWaitedForAndOneThatRefusesIsNot() throws SQLException {
        try (var away = database(Map.of("connection.url", "jdbc:postgresql://localhost:1/postgres"));
                var wrong = database(Map.of("table", "no_such_table"));
                var cut = database(Map.of())) {
            cut.columns();
            postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND backend_type = 'client backend'");

            assertThat(Trouble.passes(catchThrowableOfType(SQLException.class, away::columns)))
                    .isTrue();
            assertThat(Trouble.passes(catchThrowableOfType(SQLException.class, () -> cut.odd(null, LATEST))))
                    .isTrue();
            assertThat(Trouble.passes(catchThrowableOfType(SQLException.class, wrong::columns)))
                    .isFalse();
        }
    }

    private static Database database(Map<String, String> more) {
        return new Database(postgres.settings(more), SHANGHAI);
    }
}
