package org.minyi.connectors.folder;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.relay.MappingSetting;
import org.minyi.schemas.registry.SchemaSettings;

/**
 * How a folder is read.
 *
 * @param settle for how long a file must not have changed before it is taken for whole
 * @param scan how often the folder is looked at
 * @param batchRows how many rows are handed over at once
 * @param share which of the files are this task's
 */
record DropFolderSettings(
        Path folder,
        Optional<Mapping> mapping,
        Duration settle,
        Duration scan,
        int batchRows,
        Path done,
        Path quarantine,
        Share share) {

    static final String FOLDER = "folder";
    private static final String SETTLE = "settle.ms";
    private static final String SCAN = "scan.ms";
    private static final String BATCH = "batch.rows";
    private static final String DONE = "done.folder";
    private static final String QUARANTINE = "quarantine.folder";

    private static final ConfigDef.Validator EXISTING = ConfigDef.LambdaValidator.with(
            (name, value) -> requireFolder(name, String.valueOf(value)), () -> "a folder's absolute path");
    private static final ConfigDef.Validator ABSOLUTE = ConfigDef.LambdaValidator.with(
            (name, value) -> requireAbsolute(name, String.valueOf(value)), () -> "an absolute path, or empty");

    /** Every setting but those of the schema registry. */
    static final ConfigDef OWN = MappingSetting.withKeys(new ConfigDef())
            .define(FOLDER, STRING, NO_DEFAULT_VALUE, EXISTING, HIGH, "The folder that files are put into.")
            .define(
                    MappingSetting.NAME,
                    STRING,
                    "",
                    MappingSetting.VALID,
                    HIGH,
                    "What the rows of CSV and XLSX files mean: a mapping's path, or the name of one that comes along; JSON lines need none.")
            .define(
                    SETTLE,
                    LONG,
                    5_000L,
                    atLeast(0),
                    MEDIUM,
                    "How long a file's size and time must stand still before it is taken for whole, milliseconds.")
            .define(SCAN, LONG, 1_000L, between(10, 600_000), LOW, "How often the folder is looked at, milliseconds.")
            .define(BATCH, INT, 500, between(1, 100_000), LOW, "How many rows are handed to the worker at once.")
            .define(DONE, STRING, "", ABSOLUTE, MEDIUM, "Where finished files go; empty for `done` in the folder.")
            .define(
                    QUARANTINE,
                    STRING,
                    "",
                    ABSOLUTE,
                    MEDIUM,
                    "Where refused rows and unreadable files go; empty for `quarantine` in the folder.");

    /** All of them. */
    static final ConfigDef DEFINITION = definition();

    static DropFolderSettings of(Map<String, String> properties) {
        var config = new AbstractConfig(DEFINITION, properties, false);
        var folder = Path.of(config.getString(FOLDER));
        return new DropFolderSettings(
                folder,
                MappingSetting.of(properties),
                Duration.ofMillis(config.getLong(SETTLE)),
                Duration.ofMillis(config.getLong(SCAN)),
                config.getInt(BATCH),
                within(folder, config.getString(DONE), "done"),
                within(folder, config.getString(QUARANTINE), "quarantine"),
                Share.of(properties));
    }

    private static Path within(Path folder, String named, String usual) {
        return named.isBlank() ? folder.resolve(usual) : Path.of(named);
    }

    private static ConfigDef definition() {
        var all = new ConfigDef(OWN);
        SchemaSettings.DEFINITION.configKeys().values().forEach(all::define);
        return all;
    }

    private static void requireFolder(String name, String path) {
        requireAbsolute(name, path);
        if (path.isBlank() || !Files.isDirectory(Path.of(path)) || !Files.isWritable(Path.of(path))) {
            throw new ConfigException(
                    "The " + name + " " + path + " is no folder that the worker may read and write; create it first.");
        }
    }

    private static void requireAbsolute(String name, String path) {
        if (!path.isBlank() && !Path.of(path).isAbsolute()) {
            throw new ConfigException("The " + name + " " + path
                    + " is no absolute path: a worker runs in a directory of its own, so begin with a /.");
        }
    }
}
