package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.workbench.city.Present;

/** The city's present on top of its reference year, on the real stack. */
class PresentIT {

    private static final double SCALE = 0.002;
    private static final long SEED = 12345;
    private static final Duration SINCE_THE_HISTORY = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    private TryDesk desk;

    @BeforeEach
    void start() {
        desk = TryDesk.open(directory.resolve("data"));
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void fillsTheMonthsUpToNowAndLeavesTheYearAsItWas() throws Exception {
        desk.stream(TryDesk.year(SCALE, SEED));
        var year = desk.figures("2023");
        var now = Instant.now();

        sendPresent(now);
        desk.catchUp();

        assertThat(desk.figures("2023")).isEqualTo(year);
        for (var metric : List.of("ratings.total", "calls.offered", "tickets.accepted")) {
            assertThat(months(now).stream()
                            .mapToLong(month -> Long.parseLong(
                                    desk.figures(month.toString()).get(metric)))
                            .sum())
                    .as(metric)
                    .isGreaterThan(50);
        }
        assertThat(desk.reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
        assertThat(desk.read(Topics.QUEUE))
                .as("two samples of each line")
                .hasSize(2 * TryDesk.CITY.calls().lines().size());
    }

    @Test
    void goesOnWhereItEndedAndSendsNothingTwice() throws Exception {
        var now = Instant.now();

        sendPresent(now.minus(Duration.ofDays(2)));
        long sent = factsOfCalls();
        sendPresent(now);
        long more = factsOfCalls() - sent;

        assertThat(more).isPositive().isLessThan(sent / 4);
        desk.catchUp();
        assertThat(desk.reconcile(TryDesk.ALL_WINDOWS).findings()).isEmpty();
    }

    /** The history up to five minutes before that moment, and two rounds of what is live. */
    private void sendPresent(Instant now) {
        var live = now.minus(SINCE_THE_HISTORY);
        var data = directory.resolve("data");
        var run = PresentRun.in(data, TryDesk.CITY, live);
        var present = new Present(TryDesk.CITY, SCALE, SEED, Instant.ofEpochMilli(run.from()), live);
        try (var inlet = new KafkaInlet(
                desk.desk().clients().producer(), Formats.of(desk.desk().config()), sent -> {})) {
            var traffic = new LiveTraffic(present, run, data, inlet);
            traffic.history(live, hours -> {});
            traffic.goOn(now.minus(Duration.ofMinutes(1)));
            traffic.goOn(now);
        }
    }

    private long factsOfCalls() {
        return desk.read(Topics.CALLS).size();
    }

    /** Those that the last five weeks are in. */
    private static List<YearMonth> months(Instant now) {
        var last = YearMonth.from(now.atZone(TryDesk.CITY.zone()));
        return List.of(last.minusMonths(1), last);
    }
}
