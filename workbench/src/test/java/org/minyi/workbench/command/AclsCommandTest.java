package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.workbench.acl.Role;
import picocli.CommandLine;

class AclsCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter complaints = new StringWriter();

    @Test
    void namesEveryRoleAfterTheApplication() throws IOException {
        // Whoever prints the list need not have the secrets that the settings refer to.
        var settings = Files.writeString(
                directory.resolve("minyi.properties"),
                "application.id=hy\nkafka.bootstrap.servers=k1:9093\nbasic.auth.user.info=${env:NOT_HERE}\n");

        var said = run("--config", settings.toString());

        assertThat(said.lines().filter(line -> line.startsWith("# "))).hasSize(Role.values().length);
        assertThat(said)
                .contains(
                        "--bootstrap-server k1:9093 --command-config admin.properties --add --allow-principal User:hy ")
                .contains("--allow-principal User:hy-sender ")
                .contains("--transactional-id hy- --resource-pattern-type prefixed")
                .contains("--group hy-subscriber --resource-pattern-type prefixed");
    }

    @Test
    void givesOneRoleToAnotherPrincipalAsJson() throws IOException {
        var entries = new ObjectMapper()
                .readTree(run("--role", "subscriber", "--principal", "User:board", "--format", "json"));

        assertThat(entries.findValuesAsText("principal")).isNotEmpty().containsOnly("User:board");
        assertThat(entries.findValuesAsText("resourceName")).contains(Topics.CELLS.name(), "board");
        assertThat(entries.get(0).path("permissionType").asText()).isEqualTo("ALLOW");
    }

    @Test
    void refusesAPrincipalForAllRolesAndOneThatIsNone() {
        assertThat(run("--principal", "User:board")).isEmpty();
        assertThat(run("--role", "app", "--principal", "board")).isEmpty();
        assertThat(complaints.toString())
                .contains("--principal is for one role")
                .contains("write User:NAME");
    }

    private String run(String... words) {
        var out = System.out;
        var heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            new CommandLine(new AclsCommand())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setErr(new PrintWriter(complaints, true))
                    .execute(words);
            return heard.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
        }
    }
}
