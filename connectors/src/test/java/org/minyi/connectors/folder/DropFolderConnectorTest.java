package org.minyi.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderConnectorTest {

    @TempDir
    private Path directory;

    private final DropFolderConnector connector = new DropFolderConnector();

    @Test
    void aFolderAndARegistryAreEnough() {
        assertThat(complaints(Map.of())).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() throws IOException {
        var mapping = Files.writeString(directory.resolve("m.yaml"), "name: mine\nrows: sheep\n");

        assertThat(complaints(Map.of("folder", "drop")))
                .singleElement()
                .asString()
                .contains("drop is no absolute path: a worker runs in a directory of its own");
        assertThat(complaints(Map.of("folder", directory.resolve("nowhere").toString())))
                .singleElement()
                .asString()
                .contains("is no folder that the worker may read and write; create it first");
        assertThat(complaints(Map.of("done.folder", "done")))
                .singleElement()
                .asString()
                .contains("done.folder done");
        assertThat(complaints(Map.of("mapping", mapping.toString())))
                .singleElement()
                .asString()
                .contains("The mapping " + mapping + ", line 2: ");
        assertThat(complaints(Map.of("mapping", "la-312")))
                .singleElement()
                .asString()
                .contains("There is no mapping la-312");
        assertThat(complaints(Map.of("batch.rows", "0"))).hasSize(1);
    }

    @Test
    void everyFileBelongsToJustOneTaskAndCopiesOfOneToTheSame() {
        var settings = settings(Map.of());
        connector.start(settings);

        var shares = connector.taskConfigs(3).stream().map(Share::of).toList();

        for (long size = 0; size < 100; size++) {
            var one = new FileState(Path.of("a.csv"), size, 1, "x");
            var copy = new FileState(Path.of("b.csv"), size, 2, "y");
            assertThat(shares.stream().filter(share -> share.has(one)).toList())
                    .hasSize(1)
                    .isEqualTo(shares.stream().filter(share -> share.has(copy)).toList());
        }
        assertThat(Share.of(settings).has(new FileState(Path.of("a"), 5, 1, "")))
                .isTrue();
    }

    @Test
    void saysThatItCanTellEachRowOnce() {
        assertThat(connector.exactlyOnceSupport(settings(Map.of()))).isEqualTo(ExactlyOnceSupport.SUPPORTED);
    }

    private List<String> complaints(Map<String, String> different) {
        return connector.validate(settings(different)).configValues().stream()
                .flatMap(value -> value.errorMessages().stream())
                .toList();
    }

    private Map<String, String> settings(Map<String, String> different) {
        var settings = new HashMap<>(Map.of("folder", directory.toString(), "schema.registry.url", "mock://a"));
        settings.putAll(different);
        return settings;
    }
}
