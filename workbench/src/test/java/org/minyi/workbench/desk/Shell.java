package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands as a user types them in the top directory, with Kafka's console consumer and Confluent's jars at hand. */
final class Shell {

    private static final long PATIENCE_SECONDS = 60;

    private final Path directory;

    private Shell(Path directory) {
        this.directory = directory;
    }

    /** A shell that keeps what it needs in that directory. */
    static Shell in(Path directory) throws IOException {
        var shell = new Shell(directory);
        shell.installConsoleConsumer();
        return shell;
    }

    /** Runs a command to its end and gives what it printed. */
    String run(String command) throws IOException, InterruptedException {
        var output = directory.resolve("output");
        var process = start(command, output);
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(command)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        var printed = Files.readString(output);
        assertThat(process.exitValue()).as(command + "\n" + printed).isZero();
        return printed;
    }

    /** Starts a command, which becomes that very process; a signal that the parent ignores would stay ignored in it. */
    Process start(String command, Path output) throws IOException {
        var builder = new ProcessBuilder(
                        "env", "--default-signal=INT", "sh", "-c", command.replaceFirst("^java ", "exec java "))
                .directory(Guide.TOP.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var java = Path.of(System.getProperty("java.home"), "bin");
        var environment = builder.environment();
        environment.put("CONFLUENT", Confluent.JARS.toString());
        environment.put(
                "PATH",
                String.join(
                        File.pathSeparator, List.of(java.toString(), directory.toString(), environment.get("PATH"))));
        return builder.start();
    }

    /** As Kafka's own script does it, out of the jars that the tests have. */
    private void installConsoleConsumer() throws IOException {
        var script = directory.resolve("kafka-console-consumer.sh");
        Files.writeString(script, """
                #!/bin/sh
                exec java -cp "$CLASSPATH:%s" org.apache.kafka.tools.consumer.ConsoleConsumer "$@"
                """.formatted(System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
