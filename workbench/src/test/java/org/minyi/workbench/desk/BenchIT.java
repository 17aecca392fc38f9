package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.bench.LiveBench;
import org.minyi.workbench.bench.QueryBench;

/** What the benches measure is there: every event is counted, every viewer sees it, every question is answered. */
class BenchIT {

    private static final int EVENTS_A_SECOND = 50;
    private static final int SECONDS = 4;
    private static final int VIEWERS = 40;

    @TempDir
    private static Path directory;

    private static TryDesk desk;

    @BeforeAll
    static void start() {
        desk = TryDesk.open(directory.resolve("data"));
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void everyEventIsCountedAndEveryViewerSeesIt() throws InterruptedException {
        var figures = new LiveBench(desk.desk()).run(EVENTS_A_SECOND, SECONDS, VIEWERS, sent -> {});

        assertThat(figures.sent()).isEqualTo(EVENTS_A_SECOND * SECONDS);
        assertThat(figures.counted()).isEqualTo(figures.sent());
        assertThat(figures.reached()).isEqualTo(VIEWERS);
        assertThat(figures.dropped()).isZero();
        assertThat(figures.isWhole()).isTrue();
        assertThat(figures.all().longest()).isPositive();
    }

    /** While somebody watches, and for longer than any commit interval. */
    @Test
    void anIdleSystemWritesNothing() throws InterruptedException {
        assertThat(new LiveBench(desk.desk()).writtenWhenIdle(Duration.ofSeconds(4)))
                .isEmpty();
    }

    @Test
    void everyQuestionIsAnswered() throws InterruptedException {
        desk.stream(TryDesk.year(0.001, TryDesk.seed("minyi.bench.seed")));

        var figures = new QueryBench(desk.api(), 2023, 1).run(300, asked -> {});

        assertThat(figures.all().size()).isEqualTo(300);
        assertThat(figures.byLength()).containsOnlyKeys("year", "month", "day", "hour");
        assertThat(figures.byMetric()).hasSizeGreaterThan(10);
    }
}
