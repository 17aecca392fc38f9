package org.minyi.workbench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.connectors.files.InputFile;
import org.minyi.connectors.files.MappingFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.mapping.MappingReader;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.schemas.yaml.LineException;

/** Files to load and what their rows mean: each row comes to something, or the file is refused with a sentence. */
class FilesFuzzTest {

    private static final Path SAMPLE = Path.of("..", "connectors", "samples", "la-311-sample.csv");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-01T00:00:00Z"));
    private static final int ROWS = 12;

    @TempDir
    private static Path directory;

    @Test
    void tables() throws IOException {
        var mapping = Optional.of(MappingFile.read("la-311"));
        Fuzz.run("tables", slices(Files.readAllBytes(SAMPLE)), input -> read("rows.csv", input, mapping));
    }

    @Test
    void workbooks() throws IOException {
        var mapping = Optional.of(MappingFile.read("la-311"));
        Fuzz.run("workbooks", List.of(workbook()), input -> read("rows.xlsx", input, mapping));
    }

    @Test
    void jsonLines() {
        var good = List.of(text("""
                        {"type":"RATED","ratingId":"1","eventId":"1-1","source":"hcp","eventTime":"2023-05-01T08:00:00+08:00","level":5}
                        """), text("""
                        {"kind":"calls","callId":"7","eventId":"7-1","source":"12345","eventTime":"2023-05-01T08:00:00Z"}
                        not json
                        """));
        Fuzz.run("JSON lines", good, input -> read("rows.jsonl", input, Optional.empty()));
    }

    @Test
    void zippedTables() throws IOException {
        var mapping = Optional.of(MappingFile.read("la-311"));
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(slices(Files.readAllBytes(SAMPLE)).get(0));
        }
        Fuzz.run("zipped tables", List.of(zipped.toByteArray()), input -> read("rows.csv.gz", input, mapping));
    }

    @Test
    void mappings() throws IOException {
        var good = new ArrayList<byte[]>();
        for (var name : List.of("la-311", "ticket-table")) {
            try (var in = Mapping.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
                good.add(in.readAllBytes());
            }
        }
        var rows = slices(Files.readAllBytes(SAMPLE)).get(0);
        Fuzz.run("mappings", good, input -> {
            try {
                var mapping = MappingReader.read(new String(input, StandardCharsets.UTF_8), Tokenizer::forChecking);
                read("rows.csv", rows, Optional.of(mapping));
            } catch (LineException refused) {
                assertThat(refused).hasMessageMatching("(?s).*\\S.*");
            }
        });
    }

    /** Reads all of it; a file that breaks off says so. */
    private static void read(String name, byte[] content, Optional<Mapping> mapping) throws IOException {
        var file = Files.write(directory.resolve(name), content);
        try (var outcomes = new InputFile(file).open(mapping, CLOCK)) {
            while (outcomes.next().isPresent()) {
                // Each row has come to something.
            }
        } catch (UnreadableFileException | LineException refused) {
            assertThat(refused).hasMessageMatching("(?s).*\\S.*");
        }
    }

    /** Its heading with some of its rows, several times. */
    private static List<byte[]> slices(byte[] table) {
        var lines = new String(table, StandardCharsets.UTF_8).lines().toList();
        var slices = new ArrayList<byte[]>();
        for (int from = 1; from + ROWS < lines.size(); from += ROWS) {
            slices.add(text(lines.get(0) + "\n" + String.join("\n", lines.subList(from, from + ROWS)) + "\n"));
        }
        return slices;
    }

    private static byte[] workbook() throws IOException {
        var lines = Files.readAllLines(SAMPLE);
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "fuzz", "1.0")) {
            var sheet = workbook.newWorksheet("rows");
            for (int row = 0; row < ROWS; row++) {
                var cells = lines.get(row).split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
