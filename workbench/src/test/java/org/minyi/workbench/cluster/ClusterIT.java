package org.minyi.workbench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.workbench.command.SchemasCommand;
import org.minyi.workbench.command.TopicsCommand;
import org.minyi.workbench.stack.Stack;
import org.minyi.workbench.stack.StackSettings;
import org.minyi.workbench.stack.TestStack;
import picocli.CommandLine;

/** An empty broker and an empty registry are put in order by the commands that do so. */
class ClusterIT {

    @TempDir
    private Path directory;

    private TestStack running;
    private Stack stack;
    private Path settings;
    private String said;

    @BeforeEach
    void start() throws IOException {
        running = TestStack.start(StackSettings.anywhere(directory.resolve("data")));
        stack = running.stack();
        settings = Files.writeString(
                directory.resolve("minyi.properties"),
                "kafka.bootstrap.servers=" + stack.kafka() + "\nschema.registry.url=" + stack.registry() + "\n");
    }

    @AfterEach
    void close() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void topicsAreCreatedMendedAndLeft() throws Exception {
        assertThat(run(new TopicsCommand(), "plan")).isZero();
        assertThat(said.lines().filter(line -> line.startsWith("+")))
                .hasSize(Topics.all().size());
        assertThat(run(new TopicsCommand(), "apply")).isZero();
        assertThat(run(new TopicsCommand(), "plan")).isZero();
        assertThat(said.lines()).allMatch(line -> line.startsWith("="));

        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            var calls = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CALLS.name());
            var aWeek = new AlterConfigOp(new ConfigEntry("retention.ms", "604800000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(calls, List.of(aWeek))).all().get();
            admin.createPartitions(Map.of(Topics.TICKETS.name(), NewPartitions.increaseTo(12)))
                    .all()
                    .get();
        }

        assertThat(run(new TopicsCommand(), "apply")).isOne();
        assertThat(said)
                .contains("~  " + Topics.CALLS.name())
                .contains("retention.ms 604800000 → -1")
                .contains("has 12 partitions instead of 8");
        assertThat(run(new TopicsCommand(), "plan")).isZero();
        assertThat(said.lines().filter(line -> !line.startsWith("=")))
                .singleElement()
                .asString()
                .startsWith("!");
    }

    @Test
    void schemasAreCheckedAndRegistered() throws Exception {
        assertThat(run(new SchemasCommand(), "check")).isOne();
        assertThat(said.lines()).allMatch(line -> line.startsWith("MISSING"));
        assertThat(run(new SchemasCommand(), "register", "--dry-run")).isZero();
        assertThat(run(new SchemasCommand(), "check")).isOne();
        assertThat(run(new SchemasCommand(), "register")).isZero();
        assertThat(run(new SchemasCommand(), "check")).isZero();
        assertThat(said.lines()).allMatch(line -> line.startsWith("CURRENT"));
    }

    @Test
    void nothingIsRegisteredBesideASchemaThatCannotBeRead() throws Exception {
        var foreign =
                SchemaBuilder.record("Foreign").fields().requiredString("other").endRecord();
        RegistryClient.connect(SchemaSettings.from(Map.of("schema.registry.url", stack.registry())))
                .register(Topics.ALERTS.valueSubject(), foreign);

        assertThat(run(new SchemasCommand(), "register")).isOne();

        assertThat(said).contains("INCOMPATIBLE  " + Topics.ALERTS.valueSubject());
        assertThat(run(new SchemasCommand(), "check")).isOne();
        assertThat(said.lines().filter(line -> line.startsWith("MISSING")))
                .hasSize(Topics.all().size() - 1);
    }

    private int run(Object command, String what, String... more) {
        var words = new ArrayList<>(List.of(what, "--config", settings.toString()));
        words.addAll(List.of(more));
        var out = System.out;
        var heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            return new CommandLine(command).execute(words.toArray(String[]::new));
        } finally {
            System.setOut(out);
            said = heard.toString(StandardCharsets.UTF_8);
        }
    }
}
