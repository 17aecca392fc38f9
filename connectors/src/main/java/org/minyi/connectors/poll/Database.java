package org.minyi.connectors.poll;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table in its database, over one connection that is opened when it is needed. */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration BESIDE_THE_QUERY = Duration.ofSeconds(10);

    private final PollSettings settings;
    private final ZoneId zone;
    private volatile Connection connection;
    private PollSql sql;
    private Columns columns;
    private LineReader reader;

    Database(PollSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /**
     * The table's columns; connects if need be.
     *
     * @throws ConnectException with a sentence, when the table has not what the settings name
     */
    Columns columns() throws SQLException {
        if (connection == null) {
            connect();
        }
        return columns;
    }

    /** The next rows in order. */
    List<TableLine> next(Reading.Begin begin, LocalDateTime latest) throws SQLException {
        var moment = columns().moment();
        try (var statement = prepared(sql.next(begin.from()))) {
            int parameter = 1;
            if (begin.from() != Reading.From.BEGINNING) {
                moment.bind(statement, parameter++, begin.place().updated());
            }
            if (begin.from() == Reading.From.PLACE) {
                moment.bind(statement, parameter++, begin.place().updated());
                columns.idKind().bind(statement, parameter++, begin.place().id());
            }
            moment.bind(statement, parameter, latest);
            return read(statement);
        }
    }

    /** Rows without a moment, or with one that is not believed; after that id if there is one. */
    List<TableLine> odd(String afterId, LocalDateTime latest) throws SQLException {
        var moment = columns().moment();
        try (var statement = prepared(sql.odd(afterId == null))) {
            moment.bind(statement, 1, latest);
            if (afterId != null) {
                columns.idKind().bind(statement, 2, afterId);
            }
            return read(statement);
        }
    }

    /** Hangs up; the next question connects anew. */
    @Override
    public void close() {
        var ended = connection;
        connection = null;
        try {
            if (ended != null) {
                ended.close();
            }
        } catch (SQLException e) {
            LOG.debug("The connection could not be closed", e);
        }
    }

    private void connect() throws SQLException {
        var opened = driver().connect(settings.url(), login());
        try {
            opened.setReadOnly(true);
            limitWaiting(opened);
            sql = PollSql.of(settings, opened.getMetaData().getDatabaseProductName());
            connection = opened;
            try (var statement = prepared(sql.shape());
                    var none = statement.executeQuery()) {
                columns = Columns.of(none.getMetaData(), settings, zone);
                reader = new LineReader(columns);
            }
        } catch (SQLException | RuntimeException e) {
            connection = null;
            opened.close();
            throw e;
        }
    }

    private Properties login() {
        var login = new Properties();
        if (!settings.user().isEmpty()) {
            login.setProperty("user", settings.user());
        }
        if (!settings.password().value().isEmpty()) {
            login.setProperty("password", settings.password().value());
        }
        return login;
    }

    /** So that a database that no longer answers is given up; drivers need not know how. */
    private void limitWaiting(Connection opened) {
        try {
            opened.setNetworkTimeout(Runnable::run, (int)
                    settings.queryTimeout().plus(BESIDE_THE_QUERY).toMillis());
        } catch (SQLException | AbstractMethodError e) {
            LOG.info("The JDBC driver has no network timeout: a database that no longer answers may not be noticed");
        }
    }

    /** Found by our own class loader, which in a worker is the plugin's and not the one DriverManager asks. */
    private Driver driver() throws SQLException {
        for (var driver : ServiceLoader.load(Driver.class, Database.class.getClassLoader())) {
            if (driver.acceptsURL(settings.url())) {
                return driver;
            }
        }
        throw new ConnectException("No JDBC driver knows " + PollSettings.URL
                + " as it is: put the driver's jar beside the connector's, or correct the URL.");
    }

    private PreparedStatement prepared(String text) throws SQLException {
        var statement = connection.prepareStatement(text);
        statement.setQueryTimeout((int) settings.queryTimeout().toSeconds());
        statement.setFetchSize(settings.batchRows());
        return statement;
    }

    private List<TableLine> read(PreparedStatement statement) throws SQLException {
        try (var found = statement.executeQuery()) {
            if (!columns.areOf(found.getMetaData())) {
                // A new connection finds out what the table has become, and whether the mapping still fits.
                throw new SQLTransientException("the columns are others than before");
            }
            return reader.read(found);
        }
    }
}
