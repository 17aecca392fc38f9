package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateOnDiskTest {

    @TempDir
    private Path directory;

    private StateOnDisk state;
    private Path table;
    private Path store;
    private Path identity;

    @BeforeEach
    void stands() throws IOException {
        state = new StateOnDisk(FeedbackConfig.of(Map.of(
                "kafka.bootstrap.servers", "127.0.0.1:1",
                "schema.registry.url", "mock://state",
                "state.dir", directory.toString())));
        state.opening();
        table = fileIn("minyi/global/rocksdb/board-cells");
        store = fileIn("minyi/0_5/rocksdb/ratings");
        identity = fileIn("minyi");
    }

    @Test
    void isKeptOverAnOrderlyEnd() {
        state.closed();

        state.opening();

        assertThat(table).exists();
        assertThat(store).exists();
    }

    @Test
    void isForgottenWhenItWasNotClosed() {
        state.opening();

        assertThat(directory.resolve("minyi/global")).doesNotExist();
        assertThat(directory.resolve("minyi/0_5")).doesNotExist();
        assertThat(identity).exists();
    }

    @Test
    void isForgottenAfterACrashThatFollowsAnOrderlyEnd() {
        state.closed();
        state.opening();

        state.opening();

        assertThat(table).doesNotExist();
        assertThat(store).doesNotExist();
    }

    private Path fileIn(String place) throws IOException {
        return Files.writeString(
                Files.createDirectories(directory.resolve(place)).resolve("file"), "");
    }
}
