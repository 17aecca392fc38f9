package org.minyi.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaSettingsTest {
    @Test
    void registerNothingByDefault() {
        assertThat(settings("http://localhost:8081").policy()).isEqualTo(SchemaPolicy.LOOK_UP);
    }

    @Test
    void preferRegisteringToTheLatestVersion() {
        Map<String, Object> both = Map.of(
                SchemaSettings.URL,
                "http://localhost",
                SchemaSettings.AUTO_REGISTER,
                true,
                SchemaSettings.USE_LATEST,
                true);

        assertThat(SchemaSettings.from(both).policy()).isEqualTo(SchemaPolicy.REGISTER);
    }

    @Test
    void knowARegistryInMemoryByItsScheme() {
        assertThat(settings("mock://here").mockName()).contains("here");
        assertThat(settings("http://here").mockName()).isEmpty();
    }

    @Test
    void dropTheSlashAtTheEndOfAUrl() {
        assertThat(settings("http://a/apis/ccompat/v7/").urls()).hasToString("[http://a/apis/ccompat/v7]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minyi:s3cret@registry", "ftp://minyi:s3cret@registry", "http://minyi:s3cret@reg istry"})
    void refuseAUrlWithoutRepeatingItsPassword(String url) {
        assertThatThrownBy(() -> settings(url))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(SchemaSettings.URL)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refuseAUserInfoThatIsNotThere() {
        Map<String, String> properties =
                Map.of(SchemaSettings.URL, "http://localhost", SchemaSettings.CREDENTIALS_SOURCE, "USER_INFO");

        assertThatThrownBy(() -> SchemaSettings.from(properties))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("basic.auth.user.info is not set");
    }

    @Test
    void areAllInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        Stream<ConfigDef.ConfigKey> keys = SchemaSettings.DEFINITION.configKeys().values().stream();

        assertThat(keys).allSatisfy(key -> assertThat(readme).contains(row(key)));
    }

    private static String row(ConfigDef.ConfigKey key) {
        String standard = key.hasDefault() ? printed(key.defaultValue) : "required";
        return "| `" + key.name + "` | " + key.type.name().toLowerCase(Locale.ROOT) + " | " + standard + " | "
                + key.documentation + " |";
    }

    private static String printed(Object value) {
        boolean empty = value instanceof Password password && password.value().isEmpty();
        return empty ? "none" : "`" + value + "`";
    }

    private static SchemaSettings settings(String url) {
        return SchemaSettings.from(Map.of(SchemaSettings.URL, url));
    }
}
