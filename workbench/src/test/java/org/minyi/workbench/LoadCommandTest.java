package org.minyi.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user hears of a load that cannot be; none of it needs a running Minyi. */
class LoadCommandTest {

    private static final String SAMPLE =
            Path.of("..", "connectors", "samples", "la-311-sample.csv").toString();

    @TempDir
    private Path directory;

    private final StringWriter complaints = new StringWriter();

    @Test
    void aDryRunWorksAndLeavesTheRefusalsInAFile() throws IOException {
        var refusals = directory.resolve("refusals.txt");

        assertThat(minyi("load", SAMPLE, "--mapping", "la-311", "--dry-run", "--rejects-file", refusals.toString()))
                .isZero();
        assertThat(Files.readAllLines(refusals)).hasSize(7).first().asString().contains("line 20: impossible-time");
    }

    @Test
    void aTableNeedsAMapping() {
        assertThat(minyi("load", SAMPLE, "--dry-run")).isEqualTo(1);
        assertThat(complaints.toString()).contains("is a table: say with --mapping what its rows mean");
    }

    @Test
    void aMissingAndAnEmptyFileAreToldInASentence() throws IOException {
        var empty = Files.createFile(directory.resolve("empty.csv"));

        assertThat(minyi("load", "nowhere.csv", "--mapping", "la-311", "--dry-run"))
                .isEqualTo(1);
        assertThat(minyi("load", SAMPLE, empty.toString(), "--mapping", "la-311", "--dry-run"))
                .isEqualTo(1);
        assertThat(complaints.toString().lines())
                .containsExactly(
                        "minyi: nowhere.csv is not there, or is no file that may be read.",
                        "minyi: " + empty + ": the file is empty, from line 1 on. Nothing was sent.");
    }

    @Test
    void aWrongMappingIsToldWithItsLine() throws IOException {
        var mapping = Files.writeString(directory.resolve("mine.yaml"), """
                name: mine
                rows: tickets
                source: mine
                zone: America/Los_Angeles
                dates: {formats: [MM/dd/yyyy]}
                id: SRNumer
                events: [{type: ACCEPTED, at: CreatedDate}]
                """);

        assertThat(minyi("load", SAMPLE, "--mapping", mapping.toString(), "--dry-run"))
                .isEqualTo(1);
        assertThat(complaints.toString())
                .startsWith(
                        "minyi: The mapping " + mapping
                                + ", line 6: the file has no column 'SRNumer' (did you mean 'SRNumber'?): its columns are SRNumber, CreatedDate,");
    }

    @Test
    void withoutAMinyiNothingIsSent() {
        assertThat(minyi("load", SAMPLE, "--mapping", "la-311", "--url", "http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(complaints.toString()).contains("Nothing answers at http://127.0.0.1:1");
    }

    private int minyi(String... words) {
        return Minyi.commandLine().setErr(new PrintWriter(complaints, true)).execute(words);
    }
}
