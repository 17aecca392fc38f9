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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.stack.TestStack;

/** {@code ./minyi up --connect} and {@code ./minyi connectors} as a user runs them. */
@DisabledIfSystemProperty(
        named = TestStack.SWITCH,
        matches = TestStack.CONTAINERS,
        disabledReason = "runs ./minyi up, which brings a broker and a registry of its own")
class ConnectIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ADDRESS = Pattern.compile("Kafka Connect answers at (\\S+)");

    private static final String PASSWORD = "open-sesame-4711";

    @TempDir
    private Path directory;

    private Cli up;

    @AfterEach
    void end() throws InterruptedException {
        up.process().destroy();
        up.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void theWorkerRunsWhatItIsToldAndRemembersItUntilToldOtherwise() throws Exception {
        var file = connector();
        var worker = up("--connector", file.toString());
        assertThat(up.output()).contains("Kafka Connect has taken the connector idle.");
        listed(worker, "idle  sink");
        saysWhyItFailed(worker);
        ctrlC();

        var again = up();
        listed(again, "idle  sink");
        refusesWhatCannotBe(again);
        assertThat(minyi("connectors", "delete", "idle", "--connect-url", again))
                .contains("The connector idle is gone.");
        listed(again, "There is no connector.");
        assertThat(minyi("connectors", "put", file.toString(), "--connect-url", again))
                .contains("The connector idle is taken.");
        listed(again, "idle  sink");
        assertThat(minyi("connectors", "delete", "nobody", "--connect-url", again))
                .contains("Kafka Connect refused: Connector nobody not found");
        ctrlC();

        assertThat(directory.resolve("data/logs/connect.log")).content().doesNotContain(PASSWORD);
    }

    private void refusesWhatCannotBe(String worker) throws Exception {
        var unknown = Files.writeString(directory.resolve("unknown.json"), """
                {"name": "a", "connector.class": "org.example.Unknown"}
                """);

        assertThat(minyi("connectors", "put", unknown.toString(), "--connect-url", worker))
                .contains("Kafka Connect refused: Failed to find any class that implements Connector")
                .contains("org.example.Unknown. There are: ")
                .contains("io.debezium.connector.jdbc.JdbcSinkConnector")
                .doesNotContain("\tat ");
        assertThat(minyi("connectors", "list", "--connect-url", "http://127.0.0.1:1"))
                .contains("No Kafka Connect answers at http://127.0.0.1:1: start it with `./minyi up --connect`");
    }

    private Path connector() throws IOException {
        var secrets = Files.writeString(directory.resolve("secrets.properties"), "password=" + PASSWORD);
        return Files.writeString(directory.resolve("idle.properties"), """
                name=idle
                connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
                tasks.max=1
                topics=notice.public.alerts.v1
                connection.url=jdbc:postgresql://127.0.0.1:1/nowhere
                connection.username=minyi
                connection.password=${file:%s:password}
                insert.mode=upsert
                primary.key.mode=record_key
                """.formatted(secrets));
    }

    /** Starts the stack, and gives the worker's address. */
    private String up(String... more) throws IOException {
        var words = new ArrayList<>(List.of(
                "up",
                "--connect",
                "--data-dir",
                directory.resolve("data").toString(),
                "--port",
                "0",
                "--kafka-port",
                "0",
                "--registry-port",
                "0",
                "--connect-port",
                "0"));
        words.addAll(List.of(more));
        up = Cli.start(Files.createTempFile(directory, "up", ".txt"), words.toArray(String[]::new));
        await().atMost(PATIENCE)
                .until(() ->
                        up.output().contains("Ctrl-C ends") || !up.process().isAlive());
        var address = ADDRESS.matcher(up.output());
        assertThat(address.find()).as(up.output()).isTrue();
        return address.group(1);
    }

    private void ctrlC() throws Exception {
        var children = up.process().descendants().toList();
        assertThat(children).hasSize(4);

        new ProcessBuilder("kill", "-INT", String.valueOf(up.process().pid())).start();

        assertThat(up.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(up.output()).as("no stack trace").doesNotContain("\tat ");
    }

    private void saysWhyItFailed(String worker) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(minyi("connectors", "status", "--connect-url", worker))
                .contains("FAILED")
                .contains("idle: ")
                .doesNotContain("\tat "));
    }

    private void listed(String worker, String line) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(minyi("connectors", "list", "--connect-url", worker))
                .contains(line));
    }

    private String minyi(String... words) throws Exception {
        var command = Cli.start(Files.createTempFile(directory, "command", ".txt"), words);
        assertThat(command.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return command.output();
    }
}
