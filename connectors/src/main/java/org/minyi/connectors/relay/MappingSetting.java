package org.minyi.connectors.relay;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.minyi.connectors.files.MappingFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.schemas.yaml.LineException;

/** The setting of every source that says what its rows mean. */
public final class MappingSetting {

    public static final String NAME = "mapping";

    /** Refuses a mapping that cannot be used, with its line, when the connector is put. */
    public static final ConfigDef.Validator VALID = ConfigDef.LambdaValidator.with(
            (name, value) -> read(String.valueOf(value)), () -> "a mapping's file or name, or empty");

    private MappingSetting() {}

    /**
     * The mapping that a connector's settings name; empty where they name none.
     *
     * @throws ConfigException with a sentence and its line, when it cannot be used
     */
    public static Optional<Mapping> of(Map<String, ?> settings) {
        var named = settings.get(NAME);
        return read(named == null ? "" : named.toString());
    }

    private static Optional<Mapping> read(String pathOrName) {
        if (pathOrName.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MappingFile.read(pathOrName.strip()));
        } catch (IOException | LineException e) {
            throw new ConfigException(e.getMessage());
        }
    }
}
