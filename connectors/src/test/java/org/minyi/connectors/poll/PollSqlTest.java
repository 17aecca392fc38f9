package org.minyi.connectors.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.poll.Reading.From;

class PollSqlTest {

    private static final Map<String, String> TABLE = Map.of(
            "connection.url", "jdbc:x:y",
            "table", "hotline.tickets",
            "updated.column", "updated_at",
            "id.column", "id",
            "batch.rows", "500",
            "mapping", "la-311");

    @Test
    void rowsAfterARowAreAskedForWithoutRowValues() {
        assertThat(sql("PostgreSQL").next(From.PLACE))
                .isEqualTo("SELECT * FROM hotline.tickets WHERE updated_at >= ? AND (updated_at > ? OR id > ?)"
                        + " AND updated_at <= ? ORDER BY updated_at, id OFFSET 0 ROWS FETCH NEXT 500 ROWS ONLY");
    }

    @Test
    void onlyTheMySqlFamilySaysLimit() {
        var limited = "SELECT * FROM hotline.tickets WHERE updated_at >= ? AND updated_at <= ?"
                + " ORDER BY updated_at, id LIMIT 500";

        assertThat(sql("MySQL").next(From.MOMENT)).isEqualTo(limited);
        assertThat(sql("MariaDB").next(From.MOMENT)).isEqualTo(limited);
        assertThat(sql("DM DBMS").next(From.BEGINNING)).endsWith(" OFFSET 0 ROWS FETCH NEXT 500 ROWS ONLY");
        assertThat(sql("Oracle").next(From.BEGINNING)).endsWith(" OFFSET 0 ROWS FETCH NEXT 500 ROWS ONLY");
    }

    @Test
    void aQueryIsReadAsIfItWereATable() {
        var settings = new HashMap<>(TABLE);
        settings.remove("table");
        settings.put("query", "SELECT * FROM a JOIN b ON a.id = b.id");

        assertThat(PollSql.of(PollSettings.from(settings), "Oracle").shape())
                .isEqualTo("SELECT * FROM (SELECT * FROM a JOIN b ON a.id = b.id) polled WHERE 1 = 0");
    }

    @Test
    void rowsWithoutAMomentThatCanBeBelievedAreAskedForById() {
        assertThat(sql("MySQL").odd(true))
                .isEqualTo("SELECT * FROM hotline.tickets WHERE (updated_at IS NULL OR updated_at > ?)"
                        + " ORDER BY id LIMIT 500");
        assertThat(sql("MySQL").odd(false)).contains("updated_at > ?) AND id > ? ORDER BY id");
    }

    private static PollSql sql(String product) {
        return PollSql.of(PollSettings.from(TABLE), product);
    }
}
