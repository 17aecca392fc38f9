package org.minyi.workbench.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path logs;

    private ChildProcess child;

    @AfterEach
    void nothingIsLeftRunning() {
        child.kill();
    }

    @Test
    void endsInAnOrderlyWayWhenItIsStopped() throws IOException {
        child = started(Patient.class);

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.log()).hasContent("here\nended in order");
    }

    @Test
    void endsByForceWhenItDoesNotAnswer() throws Exception {
        child = started(Patient.class);
        signal("STOP");

        child.stop(Duration.ofMillis(300));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void leavesCtrlCToItsParent() throws Exception {
        child = started(Patient.class);

        signal("INT");

        await().during(Duration.ofMillis(300)).until(child::isAlive);
    }

    @Test
    void showsItsLastWordsWhenItEndsAtStart() throws IOException {
        Files.writeString(logs.resolve("child.log"), "the run before\n");
        child = start(Doomed.class);

        assertThatThrownBy(() -> child.awaitReady(() -> false, SOON))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("The child ended at start with exit code 1.")
                .hasMessageContaining("the harvest failed")
                .message()
                .doesNotContain("the run before");
    }

    @Test
    void isMissedWhenItEndsByItself() throws IOException {
        child = started(Patient.class);
        child.requireAlive();

        child.kill();

        assertThatThrownBy(child::requireAlive).hasMessageContaining("The child ended by itself with exit code 137");
    }

    @Test
    void isNotWaitedForForEver() throws IOException {
        child = start(Patient.class);

        assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(200)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("was not ready");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void knowsItsPeakMemoryEvenAfterItsEnd() throws IOException {
        child = started(Patient.class);

        child.stop();

        assertThat(child.peakMemoryBytes().orElseThrow()).isBetween(10L << 20, 1L << 30);
    }

    @Test
    void isEndedAsALeftoverWhenItsStackWasKilled() throws IOException {
        child = started(Patient.class);
        var noted = logs.resolve("children");
        Leftovers.note(noted, child.handle());

        Leftovers.awaitEnd(noted, Duration.ofMillis(100), line -> {});

        // This process hears of its child's end a moment after the system knows.
        await().until(() -> !child.isAlive());
        assertThat(noted).doesNotExist();
    }

    private ChildProcess started(Class<?> main) throws IOException {
        var started = start(main);
        started.awaitReady(() -> contains(started.log(), "here"), SOON);
        return started;
    }

    private ChildProcess start(Class<?> main) throws IOException {
        var command = new ChildCommand(
                "child", List.of("-XX:TieredStopAtLevel=1"), Installation.classpath(), main.getName(), List.of());
        return ChildProcess.start(command, logs);
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(child.pid()))
                .start()
                .waitFor(5, TimeUnit.SECONDS);
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException notYet) {
            return false;
        }
    }
}
