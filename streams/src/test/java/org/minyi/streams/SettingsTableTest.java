package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;

class SettingsTableTest {

    private static final String HEADER = "| setting | type | default | limits | meaning |";

    @Test
    void theReadmeListsEverySettingAsItIs() throws IOException {
        var rows = FeedbackSettings.DEFINITION.configKeys().values().stream()
                .map(SettingsTableTest::row)
                .toList();

        assertThat(table())
                .as("what streams/README.md should say:%n%s", String.join("\n", rows))
                .containsExactlyElementsOf(rows);
    }

    private static List<String> table() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
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
