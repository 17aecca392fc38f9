package org.minyi.connectors.poll;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.minyi.connectors.relay.Build;
import org.minyi.connectors.relay.MappingSetting;
import org.minyi.connectors.relay.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a database again and again for what has changed; one that is away for a while is waited for. */
public final class JdbcPollTask extends SourceTask {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcPollTask.class);

    private PollSettings settings;
    private Pace pace;
    private TablePoll table;

    @Override
    public String version() {
        return Build.VERSION;
    }

    @Override
    public void start(Map<String, String> properties) {
        settings = PollSettings.from(properties);
        pace = new Pace(settings.longestRetry());
        var clock = Clock.systemUTC();
        var mapping = MappingSetting.of(properties).orElseThrow();
        var kept = context.offsetStorageReader();
        table = new TablePoll(settings, mapping, kept::offset, new Relay(properties, clock), clock);
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        if (!pace.isTime()) {
            return null;
        }
        try {
            var records = table.next();
            pace.succeeded();
            if (table.isRoundOver()) {
                pace.rest(settings.pause());
            }
            return records.isEmpty() ? null : records;
        } catch (SQLException e) {
            retry(e);
            return null;
        }
    }

    /** May come from another thread, while a query is waited for. */
    @Override
    public void stop() {
        if (pace != null) {
            pace.stop();
        }
        if (table != null) {
            table.close();
        }
    }

    private void retry(SQLException e) {
        table.again();
        if (!Trouble.passes(e)) {
            throw new ConnectException(
                    "The database refuses what is asked of " + settings.what() + ": " + e.getMessage()
                            + ". Set it right in the database or in the connector's settings, then restart the task.",
                    e);
        }
        var pause = pace.failed();
        LOG.warn("{} cannot be read now; asking again in {} s: {}", settings.what(), pause.toSeconds(), e.getMessage());
    }
}
