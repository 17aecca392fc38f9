package org.minyi.connectors.capture;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.minyi.connectors.relay.MappingSetting;

/**
 * Who captures the changes, and what they mean.
 *
 * @param passedOn every other setting, for the connector that captures
 */
record CaptureSettings(String connector, String mapping, String progressTopic, Map<String, String> passedOn) {

    static final String CONNECTOR = "capture.connector.class";
    static final String PROGRESS = "progress.topic";

    static final ConfigDef DEFINITION = MappingSetting.withKeys(new ConfigDef())
            .define(
                    MappingSetting.NAME,
                    STRING,
                    NO_DEFAULT_VALUE,
                    MappingSetting.VALID,
                    HIGH,
                    "What the columns mean: a mapping's path, or the name of one that comes along.")
            .define(
                    CONNECTOR,
                    STRING,
                    "io.debezium.connector.postgresql.PostgresConnector",
                    MEDIUM,
                    "The Debezium connector that captures; every other setting is its own.")
            .define(
                    PROGRESS,
                    STRING,
                    CaptureTopics.PROGRESS,
                    LOW,
                    "A topic for what moves the offset on when changes tell nothing; Connect makes it.");

    private static final String CLASS = "connector.class";

    static CaptureSettings from(Map<String, String> properties) {
        var config = new AbstractConfig(DEFINITION, properties, false);
        if (config.getString(MappingSetting.NAME).isBlank()) {
            throw new ConfigException("Set mapping: it says what the columns mean.");
        }
        var passedOn = new HashMap<>(properties);
        passedOn.keySet().removeAll(List.of(CONNECTOR, PROGRESS, MappingSetting.KEYS));
        passedOn.put(CLASS, config.getString(CONNECTOR));
        return new CaptureSettings(
                config.getString(CONNECTOR),
                config.getString(MappingSetting.NAME),
                config.getString(PROGRESS),
                passedOn);
    }
}
