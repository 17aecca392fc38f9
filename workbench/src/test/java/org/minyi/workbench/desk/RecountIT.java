package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small reference year, of which is asked what only a recount of the facts can answer. */
class RecountIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path directory;

    private static TryDesk desk;

    @BeforeAll
    static void streamTheYear() throws InterruptedException {
        desk = TryDesk.open(directory.resolve("data"));
        desk.stream(TryDesk.year(0.002, TryDesk.seed("minyi.recount.seed")));
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void asOfADayAfterEverythingIsWhatIsKnownNow() {
        for (var window : List.of("2023", "2023-05", "2023-05-04")) {
            assertThat(exact(recounted("/api/v1/metrics?window=" + window + "&asOf=2025-12-31")))
                    .isEqualTo(exact(desk.api().json("/api/v1/metrics?window=" + window)));
        }
    }

    @Test
    void asOfTheEndOfJuneTheYearIsItsFirstHalf() {
        var half = recounted("/api/v1/metrics?window=2023&asOf=2023-06-30");
        var figures = exact(half);
        var known = exact(desk.api().json("/api/v1/metrics?window=2023"));

        assertThat(half.path("basis").asText()).matches("as of 2023-06-30T24:00, from \\d+ facts \\([0-9a-f]{8}\\)");
        assertThat(exact(recounted("/api/v1/metrics?window=2023-07&asOf=2023-06-30")))
                .containsEntry("tickets.accepted", "0")
                .containsEntry("ratings.total", "0")
                .containsEntry("ledger.in", "0");
        // What stood then is what is known now to have stood at the end of that day.
        assertThat(figures.get("tickets.open"))
                .isEqualTo(exact(desk.api().json("/api/v1/metrics?window=2023-06-30"))
                        .get("tickets.open"));
        assertThat(Long.parseLong(figures.get("tickets.accepted")))
                .isBetween(1L, Long.parseLong(known.get("tickets.accepted")) - 1);
    }

    @Test
    void theReportSaysAsOfWhenItIs() {
        var report = recountedText("/api/v1/reports/2023?format=text&asOf=2023-06-30T24:00");

        assertThat(report)
                .contains("as of 2023-06-30T24:00, from ")
                .contains("@ 2023-06-30T16:00:00Z")
                .doesNotContain("does not close");
    }

    @Test
    void theIdsAddUpToTheFigures() {
        var known = desk.api().json("/api/v1/metrics?window=2023");
        for (var figure : known.path("figures")) {
            var metric = figure.path("metric").asText();
            if (List.of("ratings.bad_initial", "tickets.hops", "tickets.overdue_closed", "activities.closed_rate")
                    .contains(metric)) {
                var page = recounted("/api/v1/ids?window=2023&metric=" + metric);
                assertThat(page.path("sum").asLong())
                        .as(metric)
                        .isEqualTo(figure.path("numerator").asLong());
            }
        }
        var overdue = recounted("/api/v1/ids?window=2023-06-30&metric=tickets.overdue_open");
        assertThat(overdue.path("sum").asText())
                .isEqualTo(exact(desk.api().json("/api/v1/metrics?window=2023-06-30"))
                        .get("tickets.overdue_open"));
        assertThat(overdue.path("moment").asText()).isEqualTo("2023-06-30T16:00:00Z");
    }

    @Test
    void pagesFollowOneAnotherInTime() {
        var first = recounted("/api/v1/ids?window=2023&metric=tickets.accepted");
        var second = recounted("/api/v1/ids?window=2023&metric=tickets.accepted&page=2");

        var ids = new ArrayList<String>();
        var times = new ArrayList<String>();
        List.of(first, second).forEach(page -> page.path("rows").forEach(row -> {
            ids.add(row.path("id").asText());
            times.add(row.path("at").asText());
        }));
        assertThat(new HashSet<>(ids)).hasSize(200);
        assertThat(times).isSorted();
        assertThat(first.path("total")).isEqualTo(second.path("total"));
    }

    @Test
    void aRequestThatCannotBeAnsweredSaysWhatToDo() {
        refused("/api/v1/metrics?window=2023&asOf=2999-01-01", "lies ahead");
        refused("/api/v1/metrics?window=2023&asOf=yesterday", "'yesterday' is no moment");
        refused("/api/v1/ids?window=2023&metric=calls.wait.p90", "is no sum over single calls");
        refused("/api/v1/ids?window=2023&metric=ledger.in", "is no sum over single calls");
        refused("/api/v1/ids?window=2023&metric=ratings.bad&part=half", "neither numerator nor denominator");
        refused("/api/v1/ids?window=2023&metric=ratings.bad&page=0", "There is no page 0");
        refused("/api/v1/ids?window=2023", "Say of which figure");
        refused("/api/v1/metrics?window=2023&asOf=2023-06-30&job=99", "No job is called '99'");
    }

    @Test
    void theCommandsShowHowFarItIsAndPrintTheAnswer() throws Exception {
        var url = desk.desk().stack().addresses().http();

        var ids = run("metrics", "--window", "2023", "--metric", "ratings.bad_initial", "--ids", "--url", url);
        var report = run("report", "--year", "2023", "--as-of", "2023-03-31", "--url", url);

        assertThat(ids)
                .contains("重算 recounting, ids of ratings.bad_initial city@2023 100 %")
                .contains("numerator: ")
                .contains("contactDeadline=")
                .contains("page 1 of 1");
        assertThat(report).contains("as of 2023-03-31T24:00, from ").contains("衡阳市2023年");
    }

    private static void refused(String path, String why) {
        assertThatThrownBy(() -> recounted(path))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(why);
    }

    private static String run(String... words) throws IOException, InterruptedException {
        var cli = Cli.start(Files.createTempFile(directory, "output", ".txt"), words);
        assertThat(cli.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended in time: " + cli.output())
                .isTrue();
        assertThat(cli.process().exitValue()).as(cli.output()).isZero();
        return cli.output();
    }

    private static JsonNode recounted(String path) {
        return desk.api().parsed(path, recountedText(path));
    }

    private static String recountedText(String path) {
        var reply = desk.api().ask(path);
        if (!reply.accepted()) {
            return new String(reply.body(), StandardCharsets.UTF_8);
        }
        var job = desk.api()
                .parsed(path, new String(reply.body(), StandardCharsets.UTF_8))
                .path("job")
                .asText();
        var standing = await().atMost(PATIENCE)
                .until(() -> desk.api().json("/api/v1/jobs/" + job), now -> List.of("DONE", "FAILED")
                        .contains(now.path("state").asText()));
        assertThat(standing.path("problem").asText()).isEmpty();
        assertThat(standing.path("read")).isEqualTo(standing.path("of"));
        return desk.api().text(path + "&job=" + job);
    }

    private static Map<String, String> exact(JsonNode figures) {
        var exact = new TreeMap<String, String>();
        for (var figure : figures.path("figures")) {
            var denominator = figure.path("denominator");
            exact.put(
                    figure.path("metric").asText(),
                    figure.path("numerator").asText() + (denominator.isNull() ? "" : " / " + denominator.asText()));
        }
        return exact;
    }
}
