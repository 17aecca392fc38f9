package org.minyi.workbench.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.streams.RevisionCheck;

/** A year's report is published, facts come late, and it is published again: by the command line, over a crash. */
class PublishIT {

    private static final int PATIENCE_S = 120;
    private static final String REPORT = "/api/v1/reports/2023";

    @TempDir
    private static Path directory;

    private static TryDesk desk;

    @BeforeAll
    static void streamTheYear() throws InterruptedException {
        desk = TryDesk.open(directory.resolve("data"));
        desk.stream(TryDesk.year(0.002, TryDesk.seed("minyi.publish.seed")));
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void theNextRevisionTellsWhatChangedAndByWhichEvents() throws Exception {
        var total = desk.figures("2023").get("ratings.total");

        assertThat(report("--publish")).contains("已发布 published: hengyang-annual 2023 第1版 revision 1  as of ");
        assertThat(report("--publish")).contains("Nothing has changed since, so nothing was published");
        var first = desk.api().text(REPORT + "?revision=1&format=text");
        assertThat(first).contains("published, revision 1, as of ").doesNotContain("changes since");

        desk.stream(YearIT.rated("LATE-1", 1));
        desk.stream(YearIT.rated("LATE-2", 1));
        desk.desk().stack().killApp();
        desk.desk().startApp();
        desk.catchUp();
        var second = report("--publish");

        long now = Long.parseLong(total) + 2;
        assertThat(second)
                .contains("revision 2")
                .containsPattern("ratings.total \\[city\\]  .*→.*" + now + ".*← ratings.RATED 2")
                .containsPattern("ratings.bad \\[city\\]  .*← ratings.RATED 2")
                .doesNotContain("tickets.");
        assertThat(desk.api().text(REPORT + "?revision=1&format=text")).isEqualTo(first);
        assertThat(desk.api().text(REPORT + "?revision=2&format=html")).contains("ratings.RATED 2");
        assertThat(report("--revisions").lines()).hasSize(2);
        assertThat(report("--revision", "2", "--format", "csv")).contains("published, revision 2");
        recompute(1);
        recompute(2);

        for (var noise : List.of(new byte[0], new byte[] {0, 0, 0, 0, 9, 9})) {
            desk.send(inlet -> inlet.raw(Topics.DEPARTMENTS, "a row that makes no sense".getBytes(UTF_8), noise));
        }
        recompute(2);
    }

    @Test
    void asOfADayOnlyWhatHadHappenedIsFrozen() throws Exception {
        assertThat(report("--publish", "--profile", "plain", "--as-of", "2023-12-31"))
                .contains("plain 2023 第1版 revision 1  as of 2023-12-31T24:00, from ");
        assertThat(report("--publish", "--profile", "plain", "--as-of", "2024-03-31"))
                .containsPattern("tickets.handled \\[city\\]  \\d+ → \\d+  ← .*tickets.HANDLED \\d+");
    }

    @Test
    void refusesWhatCannotBePublished() throws Exception {
        assertThatThrownBy(() -> desk.api().post(REPORT + "-05/revisions")).hasMessageContaining("2023-05 is none");
        assertThatThrownBy(() -> desk.api().post(REPORT + "/revisions?profile=other"))
                .hasMessageContaining("no profile is called 'other'");
        assertThatThrownBy(() -> desk.api().text(REPORT + "?revision=7")).hasMessageContaining("No revision 7");
        assertThat(report("--publish", "--as-of", "2023-06-30")).contains("is not over");
        assertThat(report("--revisions", "--profile", "county-bulletin")).contains("Nothing has been published yet");
    }

    private void recompute(int revision) {
        var check = new RevisionCheck(desk.desk().config());
        var published = check.find(2023, "hengyang-annual", revision).orElseThrow();
        assertThat(check.isByTheseRules(published)).isTrue();
        var found = check.recompute(published, read -> {});
        assertThat(found.findings()).isEmpty();
        assertThat(found.compared()).isGreaterThan(published.getFigures().size());
    }

    private String report(String... words) throws Exception {
        var command = new ArrayList<>(List.of("report", "--year", "2023"));
        command.addAll(List.of(words));
        command.addAll(List.of("--url", desk.desk().stack().addresses().http()));
        var cli = Cli.start(directory.resolve("output"), command.toArray(String[]::new));
        assertThat(cli.process().waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        return cli.output();
    }
}
