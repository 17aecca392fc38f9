package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Reject;
import org.minyi.workbench.stack.StackSettings;

/** A city's export loaded into the real stack, twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadIT {

    private static final Path SAMPLE = Path.of("..", "connectors", "samples", "la-311-sample.csv");
    private static final String YEAR = "2018";

    @TempDir
    private static Path directory;

    private static TryDesk desk;

    @BeforeAll
    static void startTheStack() {
        desk = TryDesk.withoutApp(
                StackSettings.anywhere(directory.resolve("data")), Map.of("zone", "America/Los_Angeles"));
        desk.desk().startApp();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Order(1)
    void theFiguresAreThoseOfTheFile() throws Exception {
        var said = load("first.txt");

        assertThat(said)
                .contains("200 rows read = 195 loaded + 1 duplicates + 4 refused + 0 skipped")
                .contains("3 rows of which an event was refused; 578 events told")
                .contains("la311: +578 in = +576 counted +2 duplicates +0 superseded +0 waiting +0 rejected")
                .doesNotContain("others have written");
        assertThat(desk.figures(YEAR))
                .containsEntry("tickets.accepted", "195")
                .containsEntry("tickets.closure_rate", "172 / 195");
        assertThat(accepted("channel", "phone", "app", "web", "email", "fax", "voicemail", "Carrier Pigeon"))
                .containsExactly(85L, 53L, 31L, 10L, 8L, 7L, 1L);
        assertThat(accepted("unit", "SOUTH", "WEST", "NORTH", "LIT", "EAST", "ZZ-NEW"))
                .containsExactly(43L, 40L, 40L, 37L, 34L, 1L);
    }

    @Test
    @Order(2)
    void badRowsAreKeptWithTheirLines() throws IOException {
        var lines = Files.readAllLines(SAMPLE);

        var kept = desk.rejects();

        assertThat(kept.stream().collect(Collectors.toMap(Reject::getOffset, Reject::getReason)))
                .isEqualTo(Map.of(
                        20L, "impossible-time",
                        42L, "impossible-date",
                        57L, "event-in-the-future",
                        75L, "impossible-time",
                        92L, "impossible-date",
                        105L, "broken-quotes",
                        162L, "too-few-cells"));
        assertThat(kept).allSatisfy(reject -> {
            assertThat(reject.getTopic()).isEqualTo("la-311-sample.csv");
            assertThat(reject.getPartition()).isEqualTo(-1);
            assertThat(reject.getValue())
                    .isEqualTo(StandardCharsets.UTF_8.encode(lines.get((int) reject.getOffset() - 1)));
        });
    }

    @Test
    @Order(3)
    void loadedAgainItChangesNoFigure() throws Exception {
        var before = desk.figures(YEAR);

        var said = load("again.txt");

        assertThat(said)
                .contains("200 rows read = 0 loaded + 196 duplicates + 4 refused + 0 skipped")
                .contains("la311: +578 in = +0 counted +578 duplicates +0 superseded +0 waiting +0 rejected");
        assertThat(desk.figures(YEAR)).isEqualTo(before);
        assertThat(desk.rejects()).hasSize(7);
        assertThat(desk.reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
    }

    @Test
    @Order(4)
    void ofJsonLinesTheRecordsGoOutAsTheyAreAndTheRestIsKeptWithItsLine() throws Exception {
        var file = Files.writeString(directory.resolve("ratings.jsonl"), """
                {"topic":"ratings.internal.ratings.v1","event":{"eventId":"R1-1","eventTime":"2018-05-01T08:00:00Z","source":"hcp","ratingId":"R1","type":"RATED","level":5,"mode":"ACTIVE"}}
                {"topic":"ratings.internal.ratings.v1","key":"hcp:R2","bytes":"AAEC"}
                not json
                """);

        var said = load("json.txt", file.toString());

        assertThat(said)
                .contains("3 rows read = 2 loaded + 0 duplicates + 1 refused + 0 skipped")
                .contains("hcp: +2 in = +1 counted +0 duplicates +0 superseded +0 waiting +1 rejected")
                .doesNotContain("others have written");
        assertThat(desk.figures(YEAR)).containsEntry("ratings.total", "1");
        assertThat(desk.rejects())
                .extracting(Reject::getTopic, Reject::getReason)
                .contains(tuple("ratings.jsonl", "not-json"), tuple("ratings.internal.ratings.v1", "undecodable"));
    }

    private static String load(String output) throws IOException, InterruptedException {
        return load(output, SAMPLE.toString(), "--mapping", "la-311");
    }

    private static String load(String output, String... what) throws IOException, InterruptedException {
        var url = desk.desk().stack().addresses().http();
        var words = new ArrayList<>(List.of("load", "--url", url));
        words.addAll(List.of(what));
        var cli = Cli.start(directory.resolve(output), words.toArray(String[]::new));
        assertThat(cli.process().waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(cli.process().exitValue()).as(cli.output()).isZero();
        return cli.output();
    }

    private static List<Long> accepted(String dimension, String... members) {
        return List.of(members).stream()
                .map(member -> desk.api()
                        .json("/api/v1/metrics?window=" + YEAR + "&metric=tickets.accepted&scope=" + dimension + ":"
                                + member.replace(" ", "%20"))
                        .path("figures")
                        .get(0)
                        .path("numerator")
                        .asLong())
                .toList();
    }
}
