package org.minyi.workbench.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(
        named = TestStack.SWITCH,
        matches = TestStack.CONTAINERS,
        disabledReason = "is about the child processes themselves")
class StackIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void keepsRecordsSchemasAndAddressesOverARestart() throws Exception {
        Addresses before;
        int schema;
        try (var stack = start()) {
            before = stack.addresses();
            new SomeRecords(stack.kafka()).write("one", "two", "three");
            schema = new SomeSchema(stack.registry()).register();
            refusesTheSameDirectory();
            refusesTheSamePort(stack);
        }

        try (var stack = start()) {
            assertThat(stack.addresses()).isEqualTo(before);
            assertThat(new SomeRecords(stack.kafka()).read()).containsExactly("one", "two", "three");
            assertThat(new SomeSchema(stack.registry()).id()).isEqualTo(schema);
        }
    }

    @Test
    void whatItStandsBesideIsUsedAndLeftRunning() throws Exception {
        try (var stack = start()) {
            var elsewhere = StackSettings.anywhere(directory.resolve("elsewhere"));
            try (var beside = Stack.beside(stack.kafka(), stack.registry(), elsewhere, line -> {})) {
                assertThat(beside.broker()).isEmpty();
                assertThat(beside.registryProcess()).isEmpty();
                assertThat(beside.startApp(PretendApp.of(beside)).isAlive()).isTrue();
                new SomeRecords(beside.kafka()).write("one");
                new SomeSchema(beside.registry()).register();
                beside.requireAlive();
            }

            stack.requireAlive();
            assertThat(new SomeRecords(stack.kafka()).read()).containsExactly("one");
        }
    }

    @Test
    void noChildSurvivesAParentThatIsKilled() throws Exception {
        var children = runAndSignal("KILL");

        await().atMost(SOON).until(() -> children.stream().noneMatch(StackIT::isRunning));
    }

    @Test
    void aParentThatIsStoppedEndsTheAppBeforeTheBroker() throws Exception {
        var children = runAndSignal("TERM");

        await().atMost(SOON).until(() -> children.stream().noneMatch(StackIT::isRunning));
        assertThat(directory.resolve("data/logs/app.log"))
                .content()
                .containsOnlyOnce(PretendApp.ENDED_WHILE_KAFKA_ANSWERED + true);
    }

    /** Runs a stack in another process until it is ready, and gives its children's ids. */
    private List<Long> runAndSignal(String signal) throws Exception {
        var output = directory.resolve("output");
        var parent = parent(output);
        try {
            await().atMost(SOON).until(() -> !pids(output).isEmpty() || !parent.isAlive());
            var children = pids(output);
            assertThat(children).hasSize(3).allMatch(StackIT::isRunning);

            new ProcessBuilder("kill", "-" + signal, String.valueOf(parent.pid())).start();
            assertThat(parent.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return children;
        } finally {
            parent.destroyForcibly();
        }
    }

    private Process parent(Path output) throws IOException {
        return new ProcessBuilder(
                        Installation.java(),
                        "-cp",
                        Installation.classpath(),
                        TryStack.class.getName(),
                        directory.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private Stack start() {
        return Stack.start(StackSettings.anywhere(directory), line -> {});
    }

    private void refusesTheSameDirectory() {
        assertThatThrownBy(this::start)
                .isInstanceOf(StackException.class)
                .hasMessageContaining(
                        "is in use by process " + ProcessHandle.current().pid());
    }

    private void refusesTheSamePort(Stack stack) {
        var port = Integer.parseInt(PretendApp.port(stack.kafka()));
        var sameAddress = new StackSettings(directory.resolve("other"), port, 0, 0);

        assertThatThrownBy(() -> Stack.start(sameAddress, line -> {}))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Port %d is taken", port)
                .hasMessageContaining("--kafka-port");
    }

    /** The children's process ids, as {@link TryStack} tells them when the stack is ready. */
    private static List<Long> pids(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("children "))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .map(Long::valueOf)
                .toList();
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
