package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferredSettingsTest {

    @TempDir
    private Path directory;

    @Test
    void takesAVariableOfTheEnvironment() {
        assertThat(resolved("at ${env:PATH}!")).isEqualTo("at " + System.getenv("PATH") + "!");
    }

    @Test
    void takesAKeyOfAFileAndAFileOfADirectory() throws IOException {
        var file = Files.writeString(directory.resolve("s.properties"), "user=minyi\npassword=a\\\\b$1\n");
        Files.writeString(directory.resolve("token"), "t0ken\n");

        assertThat(resolved("${file:" + file + ":user}/${file:" + file + ":password}"))
                .isEqualTo("minyi/a\\b$1");
        assertThat(resolved("${dir:" + directory + ":token}")).isEqualTo("t0ken");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        assertThat(resolved("a $ {b} ${c} $d")).isEqualTo("a $ {b} ${c} $d");
    }

    @Test
    void doesNotResolveWhatItHasResolved() throws IOException {
        Files.writeString(directory.resolve("token"), "${env:PATH}");

        assertThat(resolved("${dir:" + directory + ":token}")).isEqualTo("${env:PATH}");
    }

    @Test
    void saysWhichSettingRefersToWhatIsNotThere() throws IOException {
        Files.writeString(directory.resolve("s.properties"), "user=minyi\n");

        refused("${env:NO_SUCH_VARIABLE}", "no variable of the environment is called NO_SUCH_VARIABLE");
        refused("${file:" + directory + "/s.properties:password}", "there is no readable password in " + directory);
        refused("${file:" + directory + "/none.properties:password}", "none.properties");
        refused("${dir:" + directory + ":none}", "there is no readable none in " + directory);
        refused("${vault:path:key}", "write ${env:NAME}");
    }

    private static void refused(String value, String why) {
        assertThatThrownBy(() -> resolved(value))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("The setting key refers to " + value)
                .hasMessageContaining(why);
    }

    private static String resolved(String value) {
        return ReferredSettings.resolve(Map.of("key", value)).get("key");
    }
}
