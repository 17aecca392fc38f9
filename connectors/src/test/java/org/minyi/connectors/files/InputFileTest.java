package org.minyi.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.yaml.LineException;

class InputFileTest {

    private static final Path SAMPLE = Path.of("samples", "la-311-sample.csv");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path directory;

    @Test
    void theSampleIsReadRowByRow() throws IOException {
        var outcomes = read(new InputFile(SAMPLE), losAngeles());

        assertThat(outcomes).hasSize(200);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .extracting(Outcome::line)
                .containsExactly(42L, 57L, 105L, 162L);
        assertThat(outcomes)
                .filteredOn(each -> each instanceof Outcome.Events events
                        && !events.refusals().isEmpty())
                .extracting(Outcome::line)
                .containsExactly(20L, 75L, 92L);
    }

    @Test
    void aSpreadsheetGoesThroughTheSameMapping() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet");
            var header = Files.readAllLines(SAMPLE).get(0).split(",");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, 900_200);
            for (int column : List.of(1, 2, 10)) {
                sheet.value(1, column, LocalDateTime.of(2018, 9, 30, 20, 30 + column));
                sheet.style(1, column).format("m/d/yyyy h:mm").set();
            }
            sheet.value(1, 6, "Closed");
            sheet.value(1, 12, 8);
        }

        var outcomes = read(new InputFile(write("export.xlsx", bytes.toByteArray())), losAngeles());

        var row = (Outcome.Events) outcomes.get(0);
        var accepted = (TicketEvent) row.messages().get(0).event();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.messages()).hasSize(3);
        assertThat(accepted.getTicketId()).isEqualTo("900200");
        assertThat(accepted.getRegion()).isEqualTo("CD 8");
        assertThat(accepted.getEventTime()).isEqualTo(Instant.parse("2018-10-01T03:31:00Z"));
    }

    @Test
    void aGzipThatIsCutOffGivesWhatCameBeforeAndASentence() throws IOException {
        var whole = zipped(Files.readAllBytes(SAMPLE));
        var file = write("cut.csv.gz", Arrays.copyOf(whole, whole.length * 2 / 3));
        var outcomes = new ArrayList<Outcome>();

        assertThatThrownBy(() -> readInto(outcomes, new InputFile(file), losAngeles()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("the file breaks off in or after line ")
                .hasMessageContaining("Unexpected end of ZLIB input stream");
        assertThat(outcomes).hasSizeBetween(50, 199);
        assertThat(outcomes).extracting(Outcome::line).isSorted();
    }

    @Test
    void aWholeGzipIsReadByItsSuffix() throws IOException {
        var file = new InputFile(write("whole.csv.gz", zipped(Files.readAllBytes(SAMPLE))));

        assertThat(read(file, losAngeles())).hasSize(200);
        assertThat(file.bytesRead()).isEqualTo(file.size());
    }

    @Test
    void anEmptyAMissingAndAnUnknownFileAreToldInASentence() throws IOException {
        var empty = new InputFile(write("empty.csv", new byte[0]));

        assertThatThrownBy(() -> read(empty, losAngeles())).hasMessage("the file is empty, from line 1 on");
        assertThatThrownBy(() -> new InputFile(directory.resolve("none.csv")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageEndingWith("none.csv is not there, or is no file that may be read.");
        assertThatThrownBy(() -> new InputFile(write("photo.jpg", new byte[1])))
                .hasMessageContaining("a file to load ends in .csv");
        assertThatThrownBy(() ->
                        read(new InputFile(write("no.csv.gz", "id\n".getBytes(StandardCharsets.UTF_8))), losAngeles()))
                .hasMessageStartingWith("the file is no gzip from line 1 on");
    }

    @Test
    void aMappingForAnotherFileIsRefusedBeforeItsFirstRow() throws IOException {
        var file =
                new InputFile(write("other.csv", "SRNumber,Created,Status\n1,2,3\n".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> file.open(losAngeles(), CLOCK))
                .isInstanceOf(LineException.class)
                .hasMessageContaining("the file has no column 'UpdatedDate'")
                .hasMessageEndingWith("its columns are SRNumber, Created, Status");
    }

    @Test
    void jsonLinesAreReadEachByItself() throws IOException {
        var file = write("events.jsonl", """
                {"topic":"ratings.internal.ratings.v1","event":{"eventId":"R1-1","eventTime":"2023-05-01T08:00:00+08:00","source":"hcp","ratingId":"R1","type":"RATED","level":5,"mode":"ACTIVE"}}
                not json

                {"topic":"ratings.internal.ratings.v1","event":{"eventId":"R2-1","eventTime":"2023-05-01T08:00:00+08:00","source":"hcp","ratingId":"R2","type":"RATED","level":"five","mode":"ACTIVE"}}
                {"topic":"ratings.internal.ratings.v1","key":"hcp:R3","bytes":"AAEC"}
                """.getBytes(StandardCharsets.UTF_8));

        var outcomes = read(new InputFile(file), Optional.empty());

        assertThat(outcomes).extracting(Outcome::line).containsExactly(1L, 2L, 4L, 5L);
        assertThat(((Outcome.Events) outcomes.get(0)).messages()).hasSize(1);
        assertThat(((Outcome.Refused) outcomes.get(1)).refusal().reason()).isEqualTo("not-json");
        assertThat(((Outcome.Refused) outcomes.get(2)).refusal().field()).isEqualTo("event.level");
        assertThat(((Outcome.Raw) outcomes.get(3)).value()).containsExactly(0, 1, 2);
    }

    @Test
    void aMappingIsFoundByNameOrPathAndItsFaultsNameIt() throws IOException {
        var file = write("mine.yaml", "name: a\nrows: cats\n".getBytes(StandardCharsets.UTF_8));

        assertThat(MappingFile.read("la-311").name()).isEqualTo("MyLA311 service requests");
        assertThatThrownBy(() -> MappingFile.read(file.toString()))
                .hasMessageStartingWith("The mapping " + file + ", line 2: rows are about one of tickets");
        assertThatThrownBy(() -> MappingFile.read("nowhere")).hasMessageStartingWith("There is no mapping nowhere: ");
    }

    @Test
    void aSlashInAWordOfLosAngelesMakesNoBranchOfTheTree() throws IOException {
        var file = write("la.csv", """
                SRNumber,CreatedDate,UpdatedDate,Owner,RequestType,Status,RequestSource,AssignTo,ClosedDate,CD
                1-1,12/31/2018 11:55:30 PM,12/31/2018 11:55:30 PM,BOS,Metal/Household Appliances,Open,Call,NC,,12
                """.getBytes(StandardCharsets.UTF_8));

        var row = (Outcome.Events) read(new InputFile(file), losAngeles()).get(0);

        assertThat(((TicketEvent) row.messages().get(0).event()).getCategory())
                .isEqualTo("Metal and Household Appliances");
    }

    private static Optional<Mapping> losAngeles() throws IOException {
        return Optional.of(MappingFile.read("la-311"));
    }

    private static List<Outcome> read(InputFile file, Optional<Mapping> mapping) throws IOException {
        var all = new ArrayList<Outcome>();
        readInto(all, file, mapping);
        return all;
    }

    private static void readInto(List<Outcome> all, InputFile file, Optional<Mapping> mapping) throws IOException {
        try (var outcomes = file.open(mapping, CLOCK)) {
            for (var next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
                all.add(next.get());
            }
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
