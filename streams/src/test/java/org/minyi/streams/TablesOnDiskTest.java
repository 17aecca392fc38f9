package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesOnDiskTest {

    @TempDir
    private Path state;

    private TablesOnDisk tables;
    private Path row;

    @BeforeEach
    void aTableStands() throws IOException {
        tables = new TablesOnDisk(FeedbackConfig.of(Map.of(
                "kafka.bootstrap.servers", "127.0.0.1:1",
                "schema.registry.url", "mock://tables",
                "state.dir", state.toString())));
        tables.opening();
        row = Files.createDirectories(state.resolve("minyi/global/rocksdb/board-cells"))
                .resolve("row");
        Files.writeString(row, "");
    }

    @Test
    void areKeptOverAnOrderlyEnd() {
        tables.closed();

        tables.opening();

        assertThat(row).exists();
    }

    @Test
    void areForgottenWhenTheyWereNotClosed() {
        tables.opening();

        assertThat(state.resolve("minyi/global")).doesNotExist();
    }

    @Test
    void areForgottenAfterACrashThatFollowsAnOrderlyEnd() {
        tables.closed();
        tables.opening();

        tables.opening();

        assertThat(row).doesNotExist();
    }
}
