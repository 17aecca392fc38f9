package org.minyi.workbench.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorFileTest {

    @TempDir
    private Path directory;

    @Test
    void readsProperties() throws IOException {
        var connector = ConnectorFile.read(file("a.properties", """
                # How the city's exports come in
                name=drop
                connector.class=Some
                folder=/data/投诉
                """));

        assertThat(connector.name()).isEqualTo("drop");
        assertThat(connector.settings()).containsEntry("folder", "/data/投诉").hasSize(3);
    }

    @Test
    void readsJsonAsItIsPostedAndTheSettingsAlone() throws IOException {
        var posted = file("posted.json", """
                {"name": "drop", "config": {"connector.class": "Some", "tasks.max": 2}}
                """);
        var alone = file("alone.json", """
                {"name": "drop", "connector.class": "Some", "tasks.max": "2"}
                """);

        assertThat(ConnectorFile.read(posted)).isEqualTo(ConnectorFile.read(alone));
        assertThat(ConnectorFile.read(alone).settings()).containsEntry("tasks.max", "2");
    }

    @Test
    void aConnectorWithoutANameOrAClassIsRefused() throws IOException {
        refused(file("a.properties", "connector.class=Some"), "must say its name");
        refused(file("a.json", "{\"name\": \"a\"}"), "and its connector.class");
    }

    @Test
    void aFileThatIsNoneIsRefusedWithoutQuotingIt() throws IOException {
        var broken = file("a.json", "{\"name\": \"a\",\n \"connection.password\": \"sesame\" oops}");

        refused(broken, "is no JSON: line 2 cannot be read");
        assertThatThrownBy(() -> ConnectorFile.read(broken)).hasMessageNotContaining("sesame");
        refused(directory.resolve("nowhere.json"), "cannot be read");
    }

    @Test
    void settingsAreNotPrinted() {
        var connector = new Connector("a", java.util.Map.of("connection.password", "sesame"));

        assertThat(connector).hasToString("Connector a");
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> ConnectorFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sentence);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
