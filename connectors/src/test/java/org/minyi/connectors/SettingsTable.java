package org.minyi.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.minyi.schemas.registry.SchemaSettings;

/** Holds a table of settings in the README against the settings. */
public final class SettingsTable {

    private static final String HEADER = "| setting | type | default | limits | meaning |";

    /** What all have of the registry is in schemas/README. */
    private static final Set<String> SHARED = SchemaSettings.DEFINITION.names();

    private SettingsTable() {}

    /** The table after that heading lists each of these settings as it is. */
    public static void assertListed(String heading, ConfigDef settings) throws IOException {
        var rows = settings.configKeys().values().stream()
                .filter(key -> !SHARED.contains(key.name))
                .map(SettingsTable::row)
                .toList();

        assertThat(table(heading))
                .as("what connectors/README.md should say under %s:%n%s", heading, String.join("\n", rows))
                .containsExactlyElementsOf(rows);
    }

    private static List<String> table(String heading) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.equals(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String row(ConfigDef.ConfigKey key) {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        key.name,
                        key.type.name().toLowerCase(Locale.ROOT),
                        usually(key),
                        key.validator == null ? "" : key.validator,
                        key.documentation);
    }

    private static String usually(ConfigDef.ConfigKey key) {
        if (!key.hasDefault()) {
            return "required";
        }
        return "`" + ConfigDef.convertToString(key.defaultValue, key.type) + "`";
    }
}
