package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.stack.TestStack;

/** {@code ./minyi demo} as a user runs it. */
@Tag("slow")
@DisabledIfSystemProperty(
        named = TestStack.SWITCH,
        matches = TestStack.CONTAINERS,
        disabledReason = "runs ./minyi demo, which brings a broker and a registry of its own")
class DemoIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path directory;

    private Cli demo;

    @AfterEach
    void end() {
        demo.process().destroy();
    }

    @Test
    void printsTheReportOfTheYearAndEndsWell() throws Exception {
        demo = demo("--scale", "0.002", "--exit-when-done");

        var children = children();

        assertThat(exitCode()).as(demo.output()).isZero();
        assertThat(demo.output())
                .contains("Minyi answers at http://127.0.0.1:")
                .contains("衡阳市2023年")
                .contains("共评价17043条，其中主动评价17005条")
                .contains("= 17005 / 17043")
                .contains("✓")
                .doesNotContain("Exception");
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void namesTheFiguresFromWhichARatingIsMissing() throws Exception {
        demo = demo("--scale", "0.002", "--exit-when-done", "--faults", "lose=1");

        assertThat(exitCode()).as(demo.output()).isEqualTo(1);
        assertThat(demo.output())
                .contains("✗")
                .contains("ratings.total is 17042 instead of 17043")
                .contains("ratings.active is 17004 instead of 17005")
                .contains("ratings.favourable_rate is 17003 / 17004 instead of 17004 / 17005")
                .doesNotContain("ratings.bad is");
    }

    @Test
    void ctrlCInTheMiddleEndsEveryProcess() throws Exception {
        demo = demo("--scale", "0.2");
        await().atMost(PATIENCE)
                .until(() -> demo.output().contains("streaming 10 %")
                        || !demo.process().isAlive());
        var children = children();
        assertThat(children).hasSize(3).allMatch(ProcessHandle::isAlive);

        interrupt();

        assertThat(exitCode()).as(demo.output()).isEqualTo(130);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(demo.output()).as("no stack trace").doesNotContain("\tat ");
    }

    @Test
    void goesOnWithThePresentUntilCtrlC() throws Exception {
        demo = demo("--scale", "0.002");
        await().atMost(PATIENCE)
                .until(() ->
                        demo.output().contains("实时 live") || !demo.process().isAlive());
        var children = children();
        var note = directory.resolve("data").resolve("present.json");
        var cameTo = Files.readString(note);
        await().atMost(PATIENCE).until(() -> !Files.readString(note).equals(cameTo));
        var expected = TryDesk.year(0.002, 12345).manifest().expected().figures();
        assertThat(new Figures(new Api(address())).differences(2023, expected)).isEmpty();

        interrupt();

        assertThat(exitCode()).as(demo.output()).isEqualTo(130);
        assertThat(children).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(demo.output())
                .contains("✓")
                .contains("history up to now, hours 100 %")
                .doesNotContain("ended by itself")
                .doesNotContain("\tat ");
    }

    private Cli demo(String... options) throws IOException {
        var words = new ArrayList<>(
                List.of("demo", "--data-dir", directory.resolve("data").toString()));
        words.addAll(List.of("--port", "0", "--kafka-port", "0", "--registry-port", "0"));
        words.addAll(List.of(options));
        return Cli.start(directory.resolve("output"), words.toArray(String[]::new));
    }

    private String address() {
        return demo.output().replaceFirst("(?s).*Minyi answers at (\\S+).*", "$1");
    }

    private void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(demo.process().pid()))
                .start()
                .waitFor();
    }

    /** Broker, registry and app, once all are there. */
    private List<ProcessHandle> children() {
        await().atMost(PATIENCE)
                .until(() -> descendants().size() == 3 || !demo.process().isAlive());
        return descendants();
    }

    private List<ProcessHandle> descendants() {
        return demo.process().descendants().toList();
    }

    private int exitCode() throws InterruptedException {
        assertThat(demo.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended in time: " + demo.output())
                .isTrue();
        return demo.process().exitValue();
    }
}
