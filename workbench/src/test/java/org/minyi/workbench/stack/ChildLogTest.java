package org.minyi.workbench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildLogTest {
    @TempDir
    private Path directory;

    @Test
    void goesOnWhereTheLastRunEnded() throws IOException {
        var file = Files.writeString(directory.resolve("broker.log"), "first run\n");

        var log = ChildLog.open(file);
        Files.writeString(file, "first run\nsecond run\n");

        assertThat(log.tail()).isEqualTo("second run");
    }

    @Test
    void putsALongFileAside() throws IOException {
        var file = directory.resolve("broker.log");
        try (var big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(ChildLog.MAX_BYTES + 1);
        }

        var log = ChildLog.open(file);

        assertThat(log.begin()).isZero();
        assertThat(file).doesNotExist();
        assertThat(directory.resolve("broker.log.1")).exists();
    }

    @Test
    void showsOnlyTheLastLines() throws IOException {
        var file = directory.resolve("broker.log");
        var log = ChildLog.open(file);

        Files.writeString(file, "line\n".repeat(10_000));

        assertThat(log.tail().lines()).hasSize(15);
    }
}
