package org.minyi.workbench.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    private Path directory;

    @Test
    void makesADirectoryThatIsNotThereYet() throws IOException {
        var cleared = clear(StackSettings.anywhere(directory.resolve("a/b")));

        assertThat(cleared.data().logs()).isDirectory();
        cleared.lock().close();
    }

    @Test
    void refusesASecondStackOnTheSameDataAndSaysWhoHasIt() throws IOException {
        var first = clear(StackSettings.anywhere(directory));

        refused(StackSettings.anywhere(directory))
                .hasMessageContaining(directory + " is in use by process "
                        + ProcessHandle.current().pid())
                .hasMessageContaining("--data-dir");
        first.lock().close();
        clear(StackSettings.anywhere(directory)).lock().close();
    }

    @Test
    void refusesATakenPortByNameAndGivesTheDirectoryBack() throws IOException {
        try (var other = someoneElse()) {
            refused(new StackSettings(directory, 0, 0, other.getLocalPort()))
                    .hasMessageContaining("Port %d is taken", other.getLocalPort())
                    .hasMessageContaining("--port");
        }

        clear(StackSettings.anywhere(directory)).lock().close();
    }

    @Test
    void refusesOnePortForTwoServices() {
        refused(new StackSettings(directory, 45_678, 45_678, 0))
                .hasMessageContaining("45678 is asked for twice")
                .hasMessageContaining("--registry-port");
    }

    @Test
    void refusesADirectoryOfAnotherLayout() throws IOException {
        Files.writeString(directory.resolve("layout"), "99\n");

        refused(StackSettings.anywhere(directory)).hasMessageContaining("layout 99, this one uses 1");
    }

    @Test
    void refusesADirectoryThatIsNotOurs() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "years of work");

        refused(StackSettings.anywhere(directory)).hasMessageContaining("holds other files");
        assertThat(directory.resolve("kafka")).doesNotExist();
    }

    @Test
    void refusesAFileInPlaceOfADirectory() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");

        refused(StackSettings.anywhere(file)).hasMessageContaining(file + " cannot be used");
    }

    @Test
    void saysHowMuchDiskThereIsAndHowMuchIsNeeded() {
        assertThatThrownBy(() -> Preflight.requireDisk(directory.resolve("not/yet/there"), Long.MAX_VALUE))
                .isInstanceOf(StackException.class)
                .hasMessageMatching("The disk under .* has [\\d,.]+ MB free and [\\d,.]+ MB are needed; .*");
    }

    @Test
    void comesBackOnTheSamePorts() throws IOException {
        var first = clear(StackSettings.anywhere(directory));
        first.lock().close();

        var second = clear(StackSettings.anywhere(directory));

        assertThat(second.ports()).isEqualTo(first.ports());
        second.lock().close();
    }

    @Test
    void takesAnotherPortWhenThatOfLastTimeIsTaken() throws IOException {
        try (var other = someoneElse()) {
            new Ports(other.getLocalPort(), 0, 0, 0, 0).remember(directory.resolve("ports"));
            var lastTime = Ports.remembered(directory.resolve("ports"));

            var ports = PortChoice.of(StackSettings.anywhere(directory), lastTime);

            assertThat(ports.kafka()).isNotZero().isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void emptiesWhatAKilledStackUnpacked() throws IOException {
        clear(StackSettings.anywhere(directory)).lock().close();
        var left = Files.createDirectories(directory.resolve("tmp/native"));
        Files.writeString(left.resolve("library.so"), "");

        clear(StackSettings.anywhere(directory)).lock().close();

        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    private static Preflight.Cleared clear(StackSettings settings) {
        return Preflight.clear(settings, line -> {});
    }

    private static AbstractThrowableAssert<?, ?> refused(StackSettings settings) {
        return assertThatThrownBy(() -> clear(settings)).isInstanceOf(StackException.class);
    }

    private static ServerSocket someoneElse() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
