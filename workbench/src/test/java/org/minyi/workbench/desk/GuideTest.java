package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The programs in the guide for subscribers are the ones that are compiled and run, and its links lead somewhere. */
class GuideTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    @Test
    void showsProgramsAsTheyAre() throws IOException {
        var programs = Guide.read().programs();

        assertThat(programs).hasSize(2);
        for (var program : programs.entrySet()) {
            assertThat(Guide.TOP.resolve(program.getKey())).content().isEqualTo(program.getValue());
        }
    }

    @Test
    void leadsToFilesThatAreThere() throws IOException {
        var docs = Guide.TOP.resolve("schemas/docs");
        var links = LINK.matcher(Files.readString(docs.resolve("subscribing.md")))
                .results()
                .map(link -> docs.resolve(Path.of(link.group(1))))
                .toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
    }
}
