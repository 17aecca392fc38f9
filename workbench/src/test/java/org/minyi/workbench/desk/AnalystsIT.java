package org.minyi.workbench.desk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minyi.workbench.desk.Mirrored.PATIENCE;
import static org.minyi.workbench.desk.Mirrored.parts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.tables.TenQuestions;

/** The reference year in a real PostgreSQL, mirrored by the shipped sink: SQL says what {@code /api/v1} says. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalystsIT {

    private static final double SCALE = Double.parseDouble(System.getProperty("minyi.analysts.scale", "0.01"));
    private static final TenQuestions QUESTIONS = TenQuestions.read();

    @TempDir
    private static Path directory;

    private static Mirrored mirror;
    private static Map<String, String> figures;

    @BeforeAll
    static void mirrorTheYear() throws Exception {
        mirror = Mirrored.open(directory);
        mirror.desk().stream(TryDesk.year(SCALE, TryDesk.seed("minyi.analysts.seed")));
        mirror.startWorker();
        var begun = System.nanoTime();
        mirror.startSink();
        mirror.await();
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        System.out.println(number("select count(*) from minyi.cells") + " cells and "
                + number("select count(*) from minyi.ticket_state") + " tickets mirrored in " + seconds + " s");
        mirror.database().run("analyze");
        figures = mirror.overHttp();
    }

    @AfterAll
    static void close() throws IOException {
        if (mirror != null) {
            mirror.close();
        }
    }

    @Test
    @Order(1)
    void everyFigureOfTheCityItsRegionsAndItsUnitsIsTheSameInSql() {
        System.out.println(figures.size() + " figures compared");
        assertThat(mirror.inSql()).hasSizeGreaterThan(10_000).isEqualTo(figures);
    }

    @Test
    @Order(2)
    void ratingsByUnitAreThoseOfTheInterface() {
        assertThat(answer(1)).hasSizeGreaterThan(100).allSatisfy(row -> assertThat(
                        row.get("favourable") + " / " + row.get("active"))
                .isEqualTo(figures.get("unit:" + row.get("unit") + " ratings.favourable_rate")));
    }

    @Test
    @Order(2)
    void theThreeOnTimeRatesAreThoseOfTheInterface() {
        assertThat(answer(2).stream().filter(row -> row.get("scope").equals("city")))
                .hasSize(3);
        assertThat(answer(2)).allSatisfy(row -> {
            var metric = "tickets.on_time_rate." + row.get("variant").toString().replace("of the ", "");
            assertThat(row.get("numerator") + " / " + row.get("denominator"))
                    .isEqualTo(figures.get(row.get("scope") + " " + metric).replaceFirst(" @ .*", ""));
        });
    }

    @Test
    @Order(2)
    void whatIsOverdueIsTheWorkListOfTheInterface() {
        var list = mirror.desk().api().json("/api/v1/work/overdue?size=500");
        assertThat(list.path("pages").asInt()).isEqualTo(1);
        var overdue = each(list.path("rows"))
                .collect(groupingBy(row -> row.path("unit").asText(), TreeMap::new, counting()));

        var inSql = new TreeMap<String, Long>();
        answer(3).forEach(row -> inSql.put("" + row.get("unit"), (Long) row.get("overdue")));

        assertThat(inSql).isEqualTo(overdue);
    }

    @Test
    @Order(2)
    void closureTimesByCountyAreThoseOfTheInterface() {
        assertThat(answer(4)).hasSizeGreaterThan(40).allSatisfy(row -> {
            var metric = "tickets.closure_time." + row.get("closing")
                    + (row.get("unit").equals("seconds") ? "" : "_workdays") + ".p90";
            assertThat(row.get("numerator") + " / " + row.get("denominator"))
                    .isEqualTo(figures.get("region:" + row.get("region") + " " + metric));
        });
    }

    @Test
    @Order(2)
    void monthsStandBesideThoseBefore() {
        var months = answer(5);

        assertThat(months).hasSize(12);
        for (int i = 0; i < months.size(); i++) {
            assertThat(months.get(i))
                    .containsEntry("accepted", accepted("city", months.get(i).get("month")));
            assertThat(months.get(i))
                    .containsEntry(
                            "month_before",
                            accepted(
                                    "city",
                                    i == 0 ? "2022-12" : months.get(i - 1).get("month")));
        }
    }

    @Test
    @Order(2)
    void coverageNamesTheDepartmentsThatAreMissing() {
        assertThat(answer(6)).hasSizeGreaterThan(5).allSatisfy(row -> {
            assertThat(row.get("rated") + " / " + row.get("departments"))
                    .isEqualTo(figures.get("region:" + row.get("region") + " ratings.coverage"));
            var missing = row.get("without_a_rating");
            assertThat(missing == null ? 0L : missing.toString().split("、").length)
                    .isEqualTo((Long) row.get("departments") - (Long) row.get("rated"));
        });
    }

    @Test
    @Order(2)
    void badRatingsAnsweredLateAreThoseThatAreNotInTheRate() {
        var inTime = mirror.figure("city", "2023", "ratings.contact_in_time_rate");

        assertThat(answer(7))
                .hasSize(inTime.path("denominator").asInt()
                        - inTime.path("numerator").asInt());
    }

    @Test
    @Order(2)
    void theLowestDaysAreThoseOfTheInterface() {
        assertThat(answer(8)).hasSize(12).allSatisfy(row -> {
            var low = mirror.figure("city", (String) row.get("month"), "calls.connect_rate_24h_low");
            assertThat(row.get("answered") + " / " + row.get("offered")).isEqualTo(parts(low));
            assertThat(((Timestamp) row.get("ended")).toInstant())
                    .isEqualTo(Instant.parse(low.path("moment").asText()));
        });
    }

    @Test
    @Order(2)
    void surgesAreThoseOfTheInterface() {
        assertThat(answer(9)).hasSize(20).allSatisfy(row -> {
            assertThat(row.get("april")).isEqualTo(accepted((String) row.get("scope"), "2023-04"));
            assertThat(row.get("may")).isEqualTo(accepted((String) row.get("scope"), "2023-05"));
        });
    }

    @Test
    @Order(3)
    void aRatingThatIsVoidedIsTakenBackInBothAndTheNextRevisionSaysSo() throws Exception {
        mirror.desk().stream(YearIT.rated("to-be-voided", 1));
        mirror.await();
        var bad = mirror.figure("city", "2023", "ratings.bad").path("numerator").asLong();
        assertThat(badInSql()).isEqualTo(bad);
        publish();

        mirror.desk().stream(voided());
        mirror.await();
        publish();

        assertThat(badInSql()).isEqualTo(bad - 1);
        assertThat(mirror.inSql()).isEqualTo(mirror.overHttp());
        await().atMost(PATIENCE).until(() -> number("select count(*) from minyi.annual_reports") == 2);
        assertThat(number("select count(*) from minyi.bad_ratings where rating_id = 'to-be-voided'"))
                .isZero();
        revisionsDifferAlike();
        publishedFiguresStandBesideThoseKnownNow();
    }

    private static void revisionsDifferAlike() {
        var revisions = mirror.desk().api().json("/api/v1/reports/2023/revisions?profile=hengyang-annual");
        var changes = revisions.findValues("changes").stream()
                .flatMap(AnalystsIT::each)
                .map(change -> change.path("metric").asText() + " "
                        + change.path("scope").asText() + " "
                        + change.path("from").path("printed").asText() + " "
                        + change.path("to").path("printed").asText())
                .toList();
        assertThat(answer(10))
                .extracting(row -> row.get("metric") + " " + row.get("scope") + " " + row.get("from_printed") + " "
                        + row.get("to_printed"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(changes);
    }

    private static void publishedFiguresStandBesideThoseKnownNow() {
        assertThat(
                        mirror.database()
                                .rows(
                                        "select metric, numerator, published_numerator from minyi.report_figures"
                                                + " where year = '2023' and scope = 'city' and metric like 'ratings.%' and revision = 2"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("published_numerator")).isEqualTo(row.get("numerator")));
    }

    @Test
    @Order(4)
    void aWorkerThatIsKilledLosesNothingAndDoublesNothing() throws InterruptedException {
        long before = number("select count(*) from minyi.cells");
        mirror.desk().send(new ReferenceYear(TryDesk.CITY.in(2021), 0.002, 3, Faults.NONE)::stream);
        await().atMost(PATIENCE).until(() -> number("select count(*) from minyi.cells") > before);
        mirror.desk().desk().stack().killConnect();
        mirror.desk().stream(YearIT.rated("while-it-was-down", 5));

        mirror.startWorker();
        mirror.await();

        assertThat(number("select count(*) from minyi.cells")).isGreaterThan(before);
        assertThat(mirror.inSql()).isEqualTo(mirror.overHttp());
    }

    private static List<Map<String, Object>> answer(int question) {
        return mirror.database().rows(QUESTIONS.of(question));
    }

    private static long number(String sql) {
        return mirror.database().number(sql);
    }

    private static long badInSql() {
        return number("select numerator from minyi.figures where scope = 'city' and in_window = '2023'"
                + " and metric = 'ratings.bad'");
    }

    private static long accepted(String scope, Object month) {
        return mirror.figure(scope, (String) month, "tickets.accepted")
                .path("numerator")
                .asLong();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static void publish() throws Exception {
        var http = mirror.desk().desk().stack().addresses().http();
        var output = Files.createTempFile(directory, "publish", ".txt");
        var command = Cli.start(output, "report", "--year", "2023", "--publish", "--url", http);
        assertThat(command.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(command.output()).contains("已发布 published");
    }

    /** The rating is taken back a day later. */
    private static RatingEvent voided() {
        var rated = YearIT.rated("to-be-voided", 1);
        return RatingEvent.newBuilder(rated)
                .setEventId("to-be-voided-2")
                .setEventTime(rated.getEventTime().plus(Duration.ofDays(1)))
                .setType(RatingEventType.VOIDED)
                .setLevel(null)
                .build();
    }
}
