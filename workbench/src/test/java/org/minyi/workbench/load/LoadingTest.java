package org.minyi.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.connectors.files.InputFile;
import org.minyi.connectors.files.MappingFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.schemas.Reject;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;

class LoadingTest {

    private static final Path SAMPLE = Path.of("..", "connectors", "samples", "la-311-sample.csv");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    private Path directory;

    private final SomeOutlet outlet = new SomeOutlet();
    private final KnownHere known = new KnownHere();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void everyRowOfTheSampleStandsUnderOneOutcome() throws IOException {
        var book = load(SAMPLE);

        assertThat(book.closes()).isTrue();
        assertThat(book.lines())
                .contains(
                        "200 rows read = 195 loaded + 1 duplicates + 4 refused + 0 skipped",
                        "3 rows of which an event was refused; 578 events told");
        assertThat(book.sent()).containsOnlyKeys("la311").containsValue(578L);
        assertThat(outlet.events).hasSize(578);
        assertThat(complaints).hasSize(7).allMatch(line -> line.startsWith("la-311-sample.csv line "));
    }

    @Test
    void aBadRowIsKeptWithItsFileItsLineAndItsBytes() throws IOException {
        load(SAMPLE);

        var kept = outlet.rejects.get(1);
        assertThat(kept.getTopic()).isEqualTo("la-311-sample.csv");
        assertThat(kept.getPartition()).isEqualTo(-1);
        assertThat(kept.getOffset()).isEqualTo(42);
        assertThat(kept.getReason()).isEqualTo("impossible-date");
        assertThat(kept.getField()).isEqualTo("CreatedDate");
        assertThat(kept.getSource()).isEqualTo("la311");
        assertThat(kept.getArrivedAt()).isEqualTo(NOW);
        assertThat(kept.getValue())
                .isEqualTo(ByteBuffer.wrap(Files.readAllLines(SAMPLE).get(41).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void loadedAgainEveryRowIsADuplicateAndNothingIsKeptASecondTime() throws IOException {
        load(SAMPLE);

        var again = load(SAMPLE);

        assertThat(again.lines()).contains("200 rows read = 0 loaded + 196 duplicates + 4 refused + 0 skipped");
        assertThat(outlet.rejects).hasSize(7);
        assertThat(outlet.events).hasSize(2 * 578);
    }

    @Test
    void aRowThatSaysSomethingNewOfAKnownTicketIsNoDuplicate() throws IOException {
        load(SAMPLE);
        var lines = new ArrayList<>(Files.readAllLines(SAMPLE));
        lines.set(1, lines.get(1).replace("SOUTH", "NORTH"));

        var again = load(Files.write(directory.resolve("later.csv"), lines));

        assertThat(again.lines()).contains("200 rows read = 1 loaded + 195 duplicates + 4 refused + 0 skipped");
    }

    @Test
    void aCancelledRequestIsAcceptedAndArchivedButNotHandled() throws IOException {
        load(SAMPLE);

        assertThat(count(TicketEventType.ACCEPTED)).isEqualTo(196);
        assertThat(count(TicketEventType.DISPATCHED)).isEqualTo(196);
        assertThat(count(TicketEventType.HANDLED) + count(TicketEventType.ARCHIVED))
                .isEqualTo(578 - 2 * 196);
        assertThat(count(TicketEventType.ARCHIVED)).isEqualTo(14);
    }

    @Test
    void aUnitThatNobodyKnowsGoesOnUnderItsRawCode() throws IOException {
        load(SAMPLE);

        assertThat(outlet.events).anyMatch(event -> "ZZ-NEW".equals(((TicketEvent) event).getUnit()));
    }

    @Test
    void aRowOfATableThatTheApplicationWouldRefuseIsRefusedHereWithItsLine() throws IOException {
        var mapping = Files.writeString(directory.resolve("ratings.yaml"), """
                name: Ratings
                rows: ratings
                source: hcp
                zone: Asia/Shanghai
                dates: {formats: ["yyyy-MM-dd HH:mm:ss"]}
                id: id
                fields: {level: level, mode: {constant: ACTIVE}}
                events:
                  - {type: RATED, at: at}
                """);
        var table = Files.writeString(directory.resolve("ratings.csv"), """
                id,at,level
                R1,2023-05-01 08:00:00,5
                R2,2023-05-01 08:00:00,9
                """);
        var book = new RowBook(complaints::add);

        load(table, mapping.toString(), book);

        assertThat(outlet.rejects)
                .extracting(Reject::getOffset, Reject::getReason)
                .containsExactly(tuple(3L, "level-out-of-range"));
        assertThat(book.lines()).contains("2 rows read = 1 loaded + 0 duplicates + 1 refused + 0 skipped");
    }

    @Test
    void aLineThatIsNoRecordIsKeptWithItsNumberAndWhatIsARecordIsLeftToTheApplication() throws IOException {
        var book = load(Files.writeString(
                directory.resolve("events.jsonl"),
                rating("R1", "2023-05-01T00:00:00Z", 5, "ACTIVE") + rating("R2", "2023-05-01T00:00:00Z", 9, "ACTIVE")
                        + rating("R3", "2023-05-01T00:00:00Z", 5, "LOUD")
                        + rating("R4", "2026-01-01T00:10:01Z", 5, "ACTIVE") + "{]\n"
                        + rating("R1", "2023-05-01T00:00:00Z", 5, "ACTIVE")));

        assertThat(outlet.rejects)
                .extracting(Reject::getOffset, Reject::getReason)
                .containsExactly(tuple(5L, "not-json"));
        assertThat(outlet.rejects.get(0).getValue()).isEqualTo(ByteBuffer.wrap("{]".getBytes(StandardCharsets.UTF_8)));
        assertThat(book.lines()).contains("6 rows read = 4 loaded + 1 duplicates + 1 refused + 0 skipped");
    }

    @Test
    void ofAFileThatBreaksOffWhatCameBeforeIsLoadedAndAccountedFor() throws IOException {
        var zipped = directory.resolve("cut.csv.gz");
        try (var zip = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(SAMPLE, zip);
        }
        var bytes = Files.readAllBytes(zipped);
        Files.write(zipped, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        var book = new RowBook(complaints::add);

        assertThatThrownBy(() -> load(zipped, book))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("breaks off in or after line");
        assertThat(book.closes()).isTrue();
        assertThat(outlet.events).hasSizeBetween(100, 577);
    }

    @Test
    void onlyTheFirstFiftyRefusalsAreShownAndTheRestCounted() throws IOException {
        var book = load(Files.writeString(directory.resolve("bad.jsonl"), "no\n".repeat(70)));

        assertThat(book.lines()).hasSize(50 + 4).contains("… and 20 refusals more", "refused as not-json: 70");
        assertThat(complaints).hasSize(70);
    }

    private static String rating(String id, String at, int level, String mode) {
        return """
                {"topic":"ratings.internal.ratings.v1","event":{"eventId":"%s-1","eventTime":"%s","source":"hcp",\
                "ratingId":"%s","type":"RATED","level":%d,"mode":"%s"}}
                """.formatted(id, at, id, level, mode);
    }

    private long count(TicketEventType type) {
        return outlet.events.stream()
                .filter(event -> ((TicketEvent) event).getType() == type)
                .count();
    }

    private RowBook load(Path path) throws IOException {
        var book = new RowBook(complaints::add);
        load(path, book);
        return book;
    }

    private void load(Path path, RowBook book) throws IOException {
        load(path, "la-311", book);
    }

    private void load(Path path, String mappingName, RowBook book) throws IOException {
        var file = new InputFile(path);
        var mapping = file.needsMapping() ? Optional.of(MappingFile.read(mappingName)) : Optional.<Mapping>empty();
        try (var loading = new Loading(new Gate(CLOCK), known, outlet, book, CLOCK)) {
            loading.load(file, mapping, read -> {});
        }
    }
}
