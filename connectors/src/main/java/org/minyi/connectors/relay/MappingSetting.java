package org.minyi.connectors.relay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.minyi.connectors.files.MappingFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.schemas.personal.UnusableKeysException;
import org.minyi.schemas.yaml.LineException;

/** The settings of every source that say what its rows mean, and with which keys numbers and names become tokens. */
public final class MappingSetting {

    public static final String NAME = "mapping";
    public static final String KEYS = "personal.keys.file";

    /** Refuses a mapping that cannot be used, with its line, when the connector is put. */
    public static final ConfigDef.Validator VALID = ConfigDef.LambdaValidator.with(
            (name, value) -> check(String.valueOf(value)), () -> "a mapping's file or name, or empty");

    private MappingSetting() {}

    /** The settings of a source, the file of keys among them. */
    public static ConfigDef withKeys(ConfigDef settings) {
        return settings.define(
                KEYS,
                ConfigDef.Type.STRING,
                "",
                ConfigDef.Importance.HIGH,
                "The file of the keys that make tokens of numbers and names, where the mapping asks for tokens.");
    }

    /**
     * The mapping that a connector's settings name; empty where they name none.
     *
     * @throws ConfigException with a sentence and its line, when it cannot be used
     */
    public static Optional<Mapping> of(Map<String, ?> settings) {
        var named = text(settings, NAME);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var keys = Optional.of(text(settings, KEYS)).filter(file -> !file.isEmpty());
        try {
            return Optional.of(MappingFile.read(named, keys.map(Path::of).map(KeyFile::new)));
        } catch (IOException | LineException | UnusableKeysException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    private static void check(String pathOrName) {
        if (pathOrName.isBlank()) {
            return;
        }
        try {
            MappingFile.check(pathOrName.strip());
        } catch (IOException | LineException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    private static String text(Map<String, ?> settings, String name) {
        var value = settings.get(name);
        return value == null ? "" : value.toString().strip();
    }
}
