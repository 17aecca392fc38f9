package org.minyi.streams.query.intake;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.minyi.schemas.personal.KeyFile;

/**
 * The settings of the intake over HTTP.
 *
 * @param keyFile the keys of personal tokens
 * @param bodyBytes the largest body
 * @param batchEvents the most events of one request
 * @param eventBytes the largest event
 * @param eventsPerSecond how many a sender may send a second
 * @param requests how many requests are dealt with at once
 * @param unacknowledged how many events may be on their way to Kafka
 * @param patience how long Kafka is waited for
 */
public record IntakeSettings(
        Optional<KeyFile> keyFile,
        int bodyBytes,
        int batchEvents,
        int eventBytes,
        int eventsPerSecond,
        int requests,
        int unacknowledged,
        Duration patience) {

    private static final String UNACKNOWLEDGED = "intake.unacknowledged.events";
    private static final String BATCH = "intake.batch.events";

    /** These settings too. */
    public static ConfigDef define(ConfigDef definition) {
        return who(definition)
                .define("intake.body.bytes", INT, 4 << 20, between(1 << 10, 64 << 20), LOW, "The largest body, bytes.")
                .define(BATCH, INT, 5_000, between(1, 50_000), LOW, "The most events of one request.")
                .define(
                        "intake.event.bytes",
                        INT,
                        256 << 10,
                        between(1 << 10, 512 << 10),
                        LOW,
                        "The largest event or line of a body, bytes.")
                .define(
                        "intake.events.per.second",
                        INT,
                        20_000,
                        between(1, 1_000_000),
                        MEDIUM,
                        "How many events a second the holder of one token may send, over all its requests.")
                .define("intake.requests", INT, 8, between(1, 200), LOW, "How many requests are dealt with at once.")
                .define(
                        UNACKNOWLEDGED,
                        INT,
                        50_000,
                        between(1, 1_000_000),
                        LOW,
                        "How many events may be on their way to Kafka; beyond them senders are told to come again.")
                .define(
                        "intake.timeout.ms",
                        LONG,
                        10_000L,
                        between(100, 120_000),
                        MEDIUM,
                        "How long Kafka is waited for before a sender is told to send again, milliseconds.");
    }

    private static ConfigDef who(ConfigDef definition) {
        return definition.define(
                "personal.keys.file",
                STRING,
                "",
                HIGH,
                "The keys with which numbers and names become tokens, a YAML file that `./minyi keys new` makes.");
    }

    /**
     * The settings in that configuration.
     *
     * @throws ConfigException when they contradict one another
     */
    public static IntakeSettings of(AbstractConfig config) {
        int batch = config.getInt(BATCH);
        int unacknowledged = config.getInt(UNACKNOWLEDGED);
        if (unacknowledged < batch) {
            throw new ConfigException(UNACKNOWLEDGED + " is " + unacknowledged + ": set it to " + BATCH + " (" + batch
                    + ") or more, or no full batch could ever be sent");
        }
        return new IntakeSettings(
                path(config, "personal.keys.file").map(KeyFile::new),
                config.getInt("intake.body.bytes"),
                batch,
                config.getInt("intake.event.bytes"),
                config.getInt("intake.events.per.second"),
                config.getInt("intake.requests"),
                unacknowledged,
                Duration.ofMillis(config.getLong("intake.timeout.ms")));
    }

    private static Optional<Path> path(AbstractConfig config, String key) {
        return Optional.of(config.getString(key))
                .filter(file -> !file.isEmpty())
                .map(Path::of);
    }
}
