package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.workbench.city.CityFile;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.files.Lines;
import picocli.CommandLine;

class GenerateCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter complaints = new StringWriter();

    @Test
    void writesTheYearAndTheManifestBesideIt() throws IOException {
        var out = directory.resolve("year");

        assertThat(generate("--scale", "0.0005", "--seed", "3", "--out", out)).isZero();

        var year = new ReferenceYear(CityFile.named("hengyang-2023"), 0.0005, 3, Faults.NONE);
        assertThat(out.resolve("manifest.json")).hasContent(year.manifest().toJson());
        assertThat(Lines.in(out)).isEqualTo(Lines.of(year));
    }

    @Test
    void leavesOutWhatAFaultWithholds() {
        var whole = directory.resolve("whole");
        var faulty = directory.resolve("faulty");

        generate("--scale", "0.0005", "--out", whole);
        generate("--scale", "0.0005", "--faults", "lose=2", "--out", faulty);

        assertThat(Lines.in(whole).get(Topics.RATINGS).size()
                        - Lines.in(faulty).get(Topics.RATINGS).size())
                .isPositive();
    }

    @Test
    void takesTotalsFromTheUsersOwnFile() throws IOException {
        var city = Files.writeString(
                directory.resolve("city.yaml"), hengyang().replace("published: 108", "published: 321"));
        var out = directory.resolve("year");

        assertThat(generate("--city", city, "--scale", "0.01", "--out", out)).isZero();

        assertThat(out.resolve("manifest.json")).content().contains("\"published\" : 3");
    }

    @Test
    void refusesAYearThatTheFileDoesNotTellOf() throws IOException {
        var city = Files.writeString(directory.resolve("city.yaml"), hengyang());

        assertThat(generate("--city", city, "--year", "2020", "--out", directory.resolve("year")))
                .isEqualTo(1);

        assertThat(complaints).asString().contains("tells of 2023, not of 2020");
    }

    @Test
    void refusesAFileThatBreaksARule() throws IOException {
        var city = Files.writeString(
                directory.resolve("city.yaml"), hengyang().replace("answered: 702000", "answered: 999999"));

        assertThat(generate("--city", city, "--out", directory.resolve("year"))).isEqualTo(1);

        assertThat(complaints).asString().contains("no more can be answered than were offered");
    }

    @Test
    void refusesADirectoryThatHoldsSomething() throws IOException {
        Files.writeString(directory.resolve("something"), "of the user's");

        assertThat(generate("--scale", "0.0005", "--out", directory)).isEqualTo(1);

        assertThat(complaints).asString().contains("is not an empty directory");
        assertThat(directory.resolve("manifest.json")).doesNotExist();
    }

    private int generate(Object... words) {
        var command = new CommandLine(new GenerateCommand())
                .setExecutionExceptionHandler(new Complaint())
                .setErr(new PrintWriter(complaints, true));
        var arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].toString();
        }
        return command.execute(arguments);
    }

    private static String hengyang() throws IOException {
        try (InputStream yaml = CityFile.class.getResourceAsStream("/cities/hengyang-2023.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
