package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Commands as a user types them in the top directory, with Kafka's console consumer and Confluent's jars at hand. */
final class Shell {

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
        try (var running = start(command)) {
            assertThat(running.end()).as(command + "\n" + running.printed()).isZero();
            return running.printed();
        }
    }

    /** Starts a command, which becomes that very process; a signal that the parent ignores would stay ignored in it. */
    Running start(String command) throws IOException {
        var output = Files.createTempFile(directory, "printed", ".txt");
        var builder = new ProcessBuilder(
                        "env", "--default-signal=INT", "sh", "-c", command.replaceFirst("^java ", "exec java "))
                .directory(Guide.TOP.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var java = Path.of(System.getProperty("java.home"), "bin").toString();
        var environment = builder.environment();
        environment.put("CONFLUENT", Confluent.JARS.toString());
        environment.put("PATH", String.join(File.pathSeparator, java, directory.toString(), environment.get("PATH")));
        return new Running(builder.start(), output);
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
