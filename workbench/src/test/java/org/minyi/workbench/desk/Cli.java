package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.minyi.workbench.Minyi;

/** The command line in a JVM of its own, as a user starts it. */
record Cli(Process process, Path file) {

    /** Runs a command; both its outputs go to that file. */
    static Cli start(Path output, String... words) throws IOException {
        return start(output, Minyi.class, words);
    }

    private static Cli start(Path output, Class<?> program, String... words) throws IOException {
        // A signal that the parent ignores stays ignored in a child: whoever runs tests in the background ignores
        // Ctrl-C.
        var command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Cli(process, output);
    }

    /** Runs a command that must end well, and gives what it says; the file holds that too. */
    static String done(Path output, String... words) throws IOException, InterruptedException {
        return done(output, Minyi.class, words);
    }

    /** The same of a program that is not ours. */
    static String done(Path output, Class<?> program, String... words) throws IOException, InterruptedException {
        var cli = start(output, program, words);
        assertThat(cli.process().waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(cli.process().exitValue()).as(cli.output()).isZero();
        return cli.output();
    }

    /** The token in what {@code tokens new} says. */
    static String secret(String output) {
        return output.lines()
                .filter(line -> line.startsWith("minyi_"))
                .findFirst()
                .orElseThrow();
    }

    String output() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
