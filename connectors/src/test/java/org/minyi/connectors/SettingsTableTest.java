package org.minyi.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.folder.DropFolderConnector;
import org.minyi.schemas.registry.SchemaSettings;

/** The README's tables of settings are those of the connectors; what all have of the registry is in schemas/README. */
class SettingsTableTest {

    private static final Set<String> SHARED = SchemaSettings.DEFINITION.names();

    @Test
    void theDropFolderHasTheSettingsThatTheReadmeLists() throws IOException {
        listed("## Drop folder", new DropFolderConnector());
    }

    private static void listed(String section, SourceConnector connector) throws IOException {
        var rows = connector.config().configKeys().values().stream()
                .filter(key -> !SHARED.contains(key.name))
                .map(SettingsTableTest::row)
                .toList();

        assertThat(table(section))
                .as("what connectors/README.md should say:%n%s", String.join("\n", rows))
                .containsExactlyElementsOf(rows);
    }

    private static List<String> table(String section) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals(section))
                .dropWhile(line -> !line.startsWith("| setting |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String row(ConfigDef.ConfigKey key) {
        var usual = key.hasDefault() ? "`" + ConfigDef.convertToString(key.defaultValue, key.type) + "`" : "required";
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        key.name,
                        key.type.name().toLowerCase(Locale.ROOT),
                        usual.equals("``") ? "" : usual,
                        key.validator == null ? "" : key.validator,
                        key.documentation);
    }
}
