package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A command that runs, and what it has printed. */
record Running(Process process, Path output) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void awaitPrinted(String text) {
        await("\"" + text + "\" is printed").atMost(PATIENCE).until(() -> printed()
                .contains(text));
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "";
        }
    }

    /** Waits for its end and gives its exit code. */
    int end() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(printed())
                .isTrue();
        return process.exitValue();
    }

    /** Ends it as Ctrl-C does and gives its exit code. */
    int ctrlC() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return end();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
