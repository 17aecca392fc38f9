package org.minyi.workbench.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {

    @TempDir
    private Path directory;

    @Test
    void theShellWinsOverTheFile() throws IOException {
        var file = Files.writeString(
                directory.resolve(".env"), "# images\nKAFKA_IMAGE=apache/kafka:1\nREGISTRY_IMAGE=registry:2\n");

        var images = new Images(file, Map.of("REGISTRY_IMAGE", "ours/registry:3", "KAFKA_IMAGE", ""));

        assertThat(images.kafka()).isEqualTo("apache/kafka:1");
        assertThat(images.registry()).isEqualTo("ours/registry:3");
    }

    @Test
    void anImageThatNobodyNamesIsMissed() throws IOException {
        var file = Files.createFile(directory.resolve(".env"));

        assertThatThrownBy(new Images(file, Map.of())::kafka).hasMessageContaining("has no line KAFKA_IMAGE=");
    }

    @Test
    void theTreesOwnFileNamesBoth() {
        var images = new Images(Path.of("..", ".env"), Map.of());

        assertThat(images.kafka()).startsWith("apache/kafka:");
        assertThat(images.registry()).startsWith("apicurio/apicurio-registry:");
    }
}
