package org.minyi.workbench.desk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.streams.contract.Window;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.connect.ConnectApi;
import org.minyi.workbench.connect.ConnectorFile;
import org.minyi.workbench.connect.ConnectorState;
import org.minyi.workbench.stack.StackSettings;
import org.minyi.workbench.tables.Database;
import org.minyi.workbench.tables.TenQuestions;

/** The reference year in a real PostgreSQL, mirrored by the shipped sink: SQL says what {@code /api/v1} says. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalystsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final double SCALE = Double.parseDouble(System.getProperty("minyi.analysts.scale", "0.01"));
    private static final int SCOPES_AT_ONCE = 60;
    private static final TenQuestions QUESTIONS = TenQuestions.read();

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static Database database;
    private static ConnectApi worker;

    @BeforeAll
    static void mirrorTheYear() throws Exception {
        database = Database.start(TryDesk.CITY.zone());
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")).withConnect(0), Map.of());
        desk.desk().startApp();
        desk.stream(TryDesk.year(SCALE, TryDesk.seed("minyi.analysts.seed")));
        var begun = System.nanoTime();
        desk.desk().stack().startConnect();
        worker = new ConnectApi(desk.desk().stack().addresses().connect());
        worker.put(ConnectorFile.read(shipped()));
        awaitMirrored();
        System.out.printf(
                "mirrored %d rows in %d s, the worker's start included%n",
                database.number("select count(*) from minyi.cells")
                        + database.number("select count(*) from minyi.ticket_state"),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        database.run("analyze");
    }

    @AfterAll
    static void close() throws IOException {
        if (desk != null) {
            desk.close();
        }
        database.close();
    }

    @Test
    @Order(1)
    void everyFigureOfTheCityItsRegionsAndItsUnitsIsTheSameInSql() {
        assertThat(inSql()).hasSizeGreaterThan(10_000).isEqualTo(overHttp(scopes()));
        assertThat(worker.list()).singleElement().satisfies(sink -> assertThat(sink.isFailed())
                .isFalse());
    }

    @Test
    @Order(2)
    void ratingsByUnitAndOnTimeRatesAndClosureTimesAreThoseOfTheInterface() {
        var figures = overHttp(scopes());

        var favourable = database.rows(QUESTIONS.of(1));
        assertThat(favourable).isNotEmpty().allSatisfy(row -> assertThat(
                        row.get("favourable") + " / " + row.get("active"))
                .isEqualTo(figures.get("unit:" + row.get("unit") + " ratings.favourable_rate")));
        var onTime = database.rows(QUESTIONS.of(2));
        assertThat(onTime).allSatisfy(row -> assertThat(row.get("numerator") + " / " + row.get("denominator"))
                .isEqualTo(withoutMoment(figures.get(row.get("scope") + " tickets.on_time_rate."
                        + row.get("variant").toString().replace("of the ", "")))));
        assertThat(onTime.stream().filter(row -> row.get("scope").equals("city")))
                .hasSize(3);
        var slow = database.rows(QUESTIONS.of(4));
        assertThat(slow).isNotEmpty().allSatisfy(row -> assertThat(
                        row.get("numerator") + " / " + row.get("denominator"))
                .isEqualTo(figures.get("region:" + row.get("region") + " tickets.closure_time." + row.get("closing")
                        + (row.get("unit").equals("seconds") ? "" : "_workdays") + ".p90")));
    }

    @Test
    @Order(2)
    void whatIsOverdueAndWhatWasAnsweredLateAreTheListsOfTheInterface() {
        var overdue = StreamSupport.stream(
                        desk.api().json("/api/v1/work/overdue?size=500").path("rows").spliterator(), false)
                .collect(groupingBy(row -> row.path("unit").asText(), TreeMap::new, counting()));
        var inSql = new TreeMap<String, Long>();
        database.rows(QUESTIONS.of(3)).forEach(row -> inSql.put("" + row.get("unit"), (Long) row.get("overdue")));
        assertThat(inSql).isEqualTo(overdue);

        var inTime = figure("city", "2023", "ratings.contact_in_time_rate");
        assertThat(database.rows(QUESTIONS.of(7)))
                .hasSize((int) (inTime.path("denominator").asLong()
                        - inTime.path("numerator").asLong()));
    }

    @Test
    @Order(2)
    void monthsTheirLowestDaysAndSurgesAreThoseOfTheInterface() {
        var months = database.rows(QUESTIONS.of(5));
        assertThat(months).hasSize(12);
        for (int i = 0; i < 12; i++) {
            var accepted = figure("city", (String) months.get(i).get("month"), "tickets.accepted")
                    .path("numerator")
                    .asLong();
            assertThat(months.get(i)).containsEntry("accepted", accepted);
            if (i > 0) {
                assertThat(months.get(i))
                        .containsEntry("month_before", months.get(i - 1).get("accepted"));
            }
        }
        assertThat(database.rows(QUESTIONS.of(8))).hasSize(12).allSatisfy(row -> {
            var low = figure("city", (String) row.get("month"), "calls.connect_rate_24h_low");
            assertThat(row.get("answered") + " / " + row.get("offered"))
                    .isEqualTo(low.path("numerator") + " / " + low.path("denominator"));
            assertThat(((java.sql.Timestamp) row.get("ended")).toInstant())
                    .isEqualTo(Instant.parse(low.path("moment").asText()));
        });
        assertThat(database.rows(QUESTIONS.of(9))).hasSize(20).allSatisfy(row -> {
            assertThat(figure((String) row.get("scope"), "2023-04", "tickets.accepted")
                            .path("numerator")
                            .asLong())
                    .isEqualTo(row.get("april"));
            assertThat(figure((String) row.get("scope"), "2023-05", "tickets.accepted")
                            .path("numerator")
                            .asLong())
                    .isEqualTo(row.get("may"));
        });
    }

    @Test
    @Order(2)
    void coverageNamesTheDepartmentsThatAreMissing() {
        var regions = database.rows(QUESTIONS.of(6));

        assertThat(regions).isNotEmpty().allSatisfy(row -> {
            var coverage = figure("region:" + row.get("region"), "2023", "ratings.coverage");
            long missing = (Long) row.get("departments") - (Long) row.get("rated");
            assertThat(row.get("rated") + " / " + row.get("departments"))
                    .isEqualTo(coverage.path("numerator") + " / " + coverage.path("denominator"));
            assertThat(row.get("without_a_rating") == null
                            ? 0
                            : row.get("without_a_rating").toString().split("、").length)
                    .isEqualTo((int) missing);
        });
    }

    @Test
    @Order(3)
    void aRatingThatIsVoidedIsTakenBackInBothAndTheNextRevisionSaysSo() throws Exception {
        desk.stream(event(RatingEventType.RATED, "2023-07-01T02:00:00Z"));
        awaitMirrored();
        var bad = figure("city", "2023", "ratings.bad").path("numerator").asLong();
        assertThat(exactInSql("ratings.bad")).isEqualTo(bad);
        publish();

        desk.stream(event(RatingEventType.VOIDED, "2023-07-02T02:00:00Z"));
        awaitMirrored();
        publish();

        assertThat(exactInSql("ratings.bad")).isEqualTo(bad - 1);
        assertThat(inSql()).isEqualTo(overHttp(scopes()));
        assertThat(database.number("select count(*) from minyi.bad_ratings where rating_id = 'to-be-voided'"))
                .isZero();
        await().atMost(PATIENCE)
                .until(() -> database.number("select max(revision) from minyi.annual_reports") == 2);
        revisionsDifferAlike();
    }

    private static void revisionsDifferAlike() {
        var changes = desk.api().json("/api/v1/reports/2023/revisions").findValues("changes").stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(change -> change.path("metric").asText() + " "
                        + change.path("scope").asText() + " "
                        + change.path("from").path("printed").asText() + " "
                        + change.path("to").path("printed").asText())
                .toList();
        assertThat(database.rows(QUESTIONS.of(10)))
                .extracting(row -> row.get("metric") + " " + row.get("scope") + " " + row.get("from_printed") + " "
                        + row.get("to_printed"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(changes);
        assertThat(database.rows("select printed, published_numerator, numerator from minyi.report_figures"
                        + " where year = '2023' and scope = 'city' and profile = 'hengyang-annual'"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("published_numerator")).isEqualTo(row.get("numerator")));
    }

    @Test
    @Order(4)
    void aWorkerThatIsKilledLosesNothingAndDoublesNothing() throws InterruptedException {
        long before = database.number("select count(*) from minyi.cells");
        desk.send(new ReferenceYear(TryDesk.CITY.in(2021), 0.002, 3, Faults.NONE)::stream);
        desk.desk().stack().killConnect();
        desk.stream(YearIT.rated("while-it-was-down", 5));

        desk.desk().stack().startConnect();
        awaitMirrored();

        assertThat(database.number("select count(*) from minyi.cells")).isGreaterThan(before);
        assertThat(inSql()).isEqualTo(overHttp(scopes()));
    }

    /** The shipped configuration, whose secrets stand in a file of this test. */
    private static Path shipped() throws IOException {
        var secrets = Files.writeString(
                directory.resolve("analysts.properties"),
                "url=" + database.url() + "?reWriteBatchedInserts=true\nusername=postgres\npassword=postgres\nregistry="
                        + desk.desk().stack().addresses().registry() + "\n");
        var config = Files.readString(Path.of("..", "connectors", "config", "analysts.json"));
        return Files.writeString(
                directory.resolve("analysts.json"),
                config.replace("${file:/etc/minyi/analysts.properties:", "${file:" + secrets.toAbsolutePath() + ":"));
    }

    /** Waits until every cell that stands in the topic stands in the table, and no other. */
    private static void awaitMirrored() {
        var cells = cells();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(worker.list()).flatExtracting(ConnectorState::failures).isEmpty();
            assertThat(database.number("select count(*) from minyi.cells")).isEqualTo(cells.size());
            assertThat(cellsInSql().equals(cells)).as("every cell is as in the topic").isTrue();
        });
    }

    private static Map<String, String> cells() {
        var cells = new TreeMap<String, String>();
        desk.cells().forEach((key, counts) -> {
            var each = new TreeMap<String, Long>();
            if (key.window().kind() != Window.Kind.UTC_DAY) {
                counts.forEach((measure, amount) -> each.put(measure.id(), amount));
            }
            cells.put(key.text(), each.toString());
        });
        return cells;
    }

    private static Map<String, String> cellsInSql() {
        var cells = new TreeMap<String, String>();
        database.rows("select id, (select '{' || coalesce(string_agg(measure || '=' || amount, ', ' order by measure"
                        + " collate \"C\"), '') || '}' from jsonb_each_text(counts || sums) as each(measure, amount)) as"
                        + " counts from minyi.cells")
                .forEach(row -> cells.put((String) row.get("id"), (String) row.get("counts")));
        return cells;
    }

    private static Map<String, String> inSql() {
        var figures = new TreeMap<String, String>();
        database.rows("select scope || ' ' || metric as key, concat_ws(' / ', numerator, denominator)"
                        + " || coalesce(' @ ' || extract(epoch from moment)::bigint, '') as exact from minyi.figures"
                        + " where in_window = '2023' and dimension in ('city', 'region', 'unit')")
                .forEach(row -> figures.put((String) row.get("key"), (String) row.get("exact")));
        return figures;
    }

    private static List<String> scopes() {
        return database
                .rows("select scope from minyi.cells where in_window = '2023' and dimension in ('city', 'region', 'unit')")
                .stream()
                .map(row -> (String) row.get("scope"))
                .toList();
    }

    private static Map<String, String> overHttp(List<String> scopes) {
        var figures = new TreeMap<String, String>();
        for (int from = 0; from < scopes.size(); from += SCOPES_AT_ONCE) {
            var some = scopes.subList(from, Math.min(from + SCOPES_AT_ONCE, scopes.size()));
            for (var figure : desk.api()
                    .json("/api/v1/metrics?window=2023"
                            + some.stream()
                                    .map(scope -> "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8))
                                    .collect(joining()))
                    .path("figures")) {
                figures.put(
                        figure.path("scope").asText() + " " + figure.path("metric").asText(), exact(figure));
            }
        }
        return figures;
    }

    private static String exact(JsonNode figure) {
        var denominator = figure.path("denominator");
        var moment = figure.path("moment");
        return figure.path("numerator")
                + (denominator.isNull() ? "" : " / " + denominator)
                + (moment.isNull() ? "" : " @ " + Instant.parse(moment.asText()).getEpochSecond());
    }

    private static String withoutMoment(String exact) {
        return exact.replaceFirst(" @ .*", "");
    }

    private static JsonNode figure(String scope, String window, String metric) {
        return desk.api()
                .json("/api/v1/metrics?window=" + window + "&metric=" + metric + "&scope="
                        + URLEncoder.encode(scope, StandardCharsets.UTF_8))
                .path("figures")
                .path(0);
    }

    private static long exactInSql(String metric) {
        return database.number("select numerator from minyi.figures where scope = 'city' and in_window = '2023'"
                + " and metric = '" + metric + "'");
    }

    private static void publish() throws Exception {
        var command = Cli.start(
                Files.createTempFile(directory, "publish", ".txt"),
                "report",
                "--year",
                "2023",
                "--publish",
                "--url",
                desk.desk().stack().addresses().http());
        assertThat(command.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(command.output()).contains("已发布 published");
    }

    private static RatingEvent event(RatingEventType type, String happened) {
        var event = RatingEvent.newBuilder()
                .setEventId("to-be-voided-" + type)
                .setEventTime(Instant.parse(happened))
                .setSource("hcp")
                .setIngestedAt(Instant.parse(happened))
                .setRatingId("to-be-voided")
                .setType(type);
        if (type == RatingEventType.RATED) {
            event.setLevel(1).setMode(RatingMode.ACTIVE).setRegion("430405");
        }
        return event.build();
    }
}
