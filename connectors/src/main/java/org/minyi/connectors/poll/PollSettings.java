package org.minyi.connectors.poll;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.minyi.connectors.relay.MappingSetting;

/**
 * Which table of which database is read, and how.
 *
 * @param password prints itself as hidden
 * @param zone of times without one; empty for that of the mapping
 */
record PollSettings(
        String url,
        String user,
        Password password,
        String table,
        String query,
        String columns,
        String updatedColumn,
        String idColumn,
        String mapping,
        Optional<ZoneId> zone,
        Duration overlap,
        int batchRows,
        Duration pause,
        Duration queryTimeout,
        Duration longestRetry) {

    static final String URL = "connection.url";
    static final String TABLE = "table";
    static final String QUERY = "query";
    static final String UPDATED = "updated.column";
    static final String ID = "id.column";
    static final String OVERLAP = "overlap.ms";
    static final String TIMEOUT = "query.timeout.ms";

    static final ConfigDef DEFINITION = MappingSetting.withKeys(new ConfigDef())
            .define(
                    URL,
                    STRING,
                    NO_DEFAULT_VALUE,
                    new NoPassword(),
                    HIGH,
                    "The database, as its JDBC driver names it, e.g. jdbc:postgresql://db:5432/hotline.")
            .define("connection.user", STRING, "", HIGH, "Who reads; a user that may only read is enough.")
            .define("connection.password", PASSWORD, "", HIGH, "Its password.")
            .define(TABLE, STRING, "", HIGH, "The table or view, as it stands in SQL; or else query.")
            .define(QUERY, STRING, "", HIGH, "A SELECT that is read as if it were a table; or else table.")
            .define("columns", STRING, "*", MEDIUM, "The columns read, as they stand in SQL.")
            .define(
                    UPDATED,
                    STRING,
                    NO_DEFAULT_VALUE,
                    HIGH,
                    "The column that says when a row last changed, a timestamp with a time of day.")
            .define(ID, STRING, NO_DEFAULT_VALUE, HIGH, "The column that tells rows apart; unique, never null.")
            .define(
                    MappingSetting.NAME,
                    STRING,
                    NO_DEFAULT_VALUE,
                    MappingSetting.VALID,
                    HIGH,
                    "What the columns mean: a mapping's path, or the name of one that comes along.")
            .define(
                    "zone",
                    STRING,
                    "",
                    new KnownZone(),
                    MEDIUM,
                    "The zone of the database's times without one; if empty, the mapping's.")
            .define(
                    OVERLAP,
                    LONG,
                    60_000L,
                    atLeast(0),
                    MEDIUM,
                    "How long a transaction may last: rows that become visible so much later than they changed are still found.")
            .define("batch.rows", INT, 1_000, between(1, 100_000), MEDIUM, "The most rows asked for at a time.")
            .define("poll.ms", LONG, 5_000L, atLeast(1), MEDIUM, "The pause when all rows are read.")
            .define(
                    TIMEOUT,
                    LONG,
                    60_000L,
                    atLeast(1_000),
                    LOW,
                    "The longest a query may take; then it is given up and asked again later.")
            .define(
                    "retry.max.ms",
                    LONG,
                    60_000L,
                    atLeast(1_000),
                    LOW,
                    "The longest pause before a lost connection is tried again; the first is a second.");

    /** @throws ConfigException with a sentence, when they cannot be used */
    static PollSettings from(Map<String, String> properties) {
        var config = new AbstractConfig(DEFINITION, properties, false);
        var settings = new PollSettings(
                config.getString(URL),
                config.getString("connection.user"),
                config.getPassword("connection.password"),
                config.getString(TABLE).strip(),
                config.getString(QUERY).strip(),
                config.getString("columns"),
                config.getString(UPDATED),
                config.getString(ID),
                config.getString(MappingSetting.NAME),
                Optional.of(config.getString("zone"))
                        .filter(zone -> !zone.isEmpty())
                        .map(ZoneId::of),
                Duration.ofMillis(config.getLong(OVERLAP)),
                config.getInt("batch.rows"),
                Duration.ofMillis(config.getLong("poll.ms")),
                Duration.ofMillis(config.getLong(TIMEOUT)),
                Duration.ofMillis(config.getLong("retry.max.ms")));
        if (settings.table.isEmpty() == settings.query.isEmpty()) {
            throw new ConfigException("Set table or query, and not both: one of them says which rows are read.");
        }
        if (settings.mapping.isBlank()) {
            throw new ConfigException("Set mapping: it says what the columns mean.");
        }
        return settings;
    }

    /** What is read, for a sentence. */
    String what() {
        return table.isEmpty() ? "the query" : "the table " + table;
    }

    /** A URL is logged by drivers; a password must not be in it. */
    private static final class NoPassword implements ConfigDef.Validator {

        private static final Pattern SECRET =
                Pattern.compile("(?i)(password|passwd|pwd)\\w*=|//[^/@]*:[^/@]*@|:[^:/@]+/[^:/@]+@");

        @Override
        public void ensureValid(String name, Object value) {
            var url = String.valueOf(value);
            if (SECRET.matcher(url).find()) {
                throw new ConfigException(name + " holds a password: put it into connection.password.");
            }
            if (!url.startsWith("jdbc:")) {
                throw new ConfigException(name + " begins with jdbc: and not otherwise.");
            }
        }

        @Override
        public String toString() {
            return "a JDBC URL without a password";
        }
    }

    private static final class KnownZone implements ConfigDef.Validator {

        @Override
        public void ensureValid(String name, Object value) {
            try {
                if (!"".equals(value)) {
                    ZoneId.of(String.valueOf(value));
                }
            } catch (DateTimeException e) {
                throw new ConfigException(name + " is '" + value + "', which is no zone: write e.g. Asia/Shanghai.");
            }
        }

        @Override
        public String toString() {
            return "a zone's name";
        }
    }
}
