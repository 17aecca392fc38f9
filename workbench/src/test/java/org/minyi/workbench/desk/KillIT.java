package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minyi.workbench.desk.TryDesk.ALL_WINDOWS;
import static org.minyi.workbench.desk.TryDesk.CITY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.stack.StackSettings;

/** What the figures are worth when processes die: real ones, in the middle of a stream with duplicates and disorder. */
@Tag("slow")
class KillIT {

    private static final double SCALE = 0.03;
    private static final int EVENTS_PER_SECOND = 1_000;
    private static final int KILLS_BEFORE_THE_FREEZE = 3;
    private static final int KILLS = 6;
    private static final int MOST_MILLIS_TO_LIVE = 6_000;

    /** The first commit after a start can be one of markers alone. */
    private static final int A_HANDFUL = 100;

    /** Longer than a transaction may last (10 s) and than a consumer may be silent (15 s). */
    private static final Duration FREEZE = Duration.ofSeconds(20);

    /** What the app logs when tasks are replayed, the broker has ended a transaction, a thread died, a store is found empty. */
    private static final List<String> TROUBLES = List.of(
            "Detected the states of tasks",
            "Detected that the thread is being fenced",
            "is replaced",
            "is empty at offset");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void everyCellIsRightAfterSixKillsAndABrokerFrozenThroughACommit() throws Exception {
        long seed = TryDesk.seed("minyi.kill.seed");
        var chance = new Random(seed);
        var year = TryDesk.year(SCALE, seed);
        var said = new ArrayList<String>();
        try (var desk = TryDesk.withoutApp(StackSettings.anywhere(directory), Map.of())) {
            desk.desk().startApp();
            var pace = new Pace(year.expectedEvents(), EVENTS_PER_SECOND);
            var sending = CompletableFuture.runAsync(() -> desk.send(inlet -> year.stream(pace.over(inlet))));

            for (int kill = 1; kill <= KILLS; kill++) {
                said.add("kill " + kill + ": " + killAndRestart(desk, chance, pace));
                if (kill == KILLS_BEFORE_THE_FREEZE) {
                    said.add(freezeTheBroker(desk, pace));
                }
            }
            pace.letTheRestThrough();
            sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            desk.catchUp();

            said.add("troubles in all: " + troubles(directory.resolve("logs").resolve("app.log")));
            said.add(checked(desk, year));
        } finally {
            said.forEach(System.out::println);
        }
    }

    private static String killAndRestart(TryDesk desk, Random chance, Pace pace) throws InterruptedException {
        Thread.sleep(chance.nextInt(MOST_MILLIS_TO_LIVE));
        long sent = pace.sent();
        desk.desk().stack().killApp();
        long killed = System.nanoTime();
        long read = desk.factsRead();

        desk.desk().startApp();
        long ready = seconds(killed);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> desk.factsRead() > read + A_HANDFUL);

        assertThat(pace.isOver()).as("killed in the middle of the stream").isFalse();
        return "after %d events sent, %d read; ready again in %d s, reading in %d s"
                .formatted(sent, read, ready, seconds(killed));
    }

    private static String freezeTheBroker(TryDesk desk, Pace pace) throws Exception {
        var app = desk.desk().stack().app().orElseThrow();
        long sent = pace.sent();
        var before = troubles(app.log());
        desk.whileBrokerIsFrozen(() -> Thread.sleep(FREEZE.toMillis()));
        long frozen = System.nanoTime();
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).ignoreExceptions().until(() -> desk.factsRead() > 0);
        long read = desk.factsRead();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> desk.factsRead() > read + A_HANDFUL);

        assertThat(app.isAlive()).as("the app outlives the freeze").isTrue();
        return "broker frozen for %d s after %d events sent: troubles %s before, %s after; reading %d s after it went on"
                .formatted(FREEZE.toSeconds(), sent, before, troubles(app.log()), seconds(frozen));
    }

    private static String checked(TryDesk desk, ReferenceYear year) {
        var manifest = year.manifest();

        var result = desk.reconcile(ALL_WINDOWS);
        assertThat(result.findings()).isEmpty();
        assertThat(new Figures(desk.api())
                        .differences(CITY.year(), manifest.expected().figures()))
                .isEmpty();
        var promised = Booked.promised(manifest);
        assertThat(Booked.sum(Booked.bySource(desk.cells()).values())).isEqualTo(promised);
        assertThat(desk.rejects()).hasSize(Math.toIntExact(promised.rejected()));
        return "%d kills, %d events, %d cells compared, every one equal"
                .formatted(KILLS, promised.in(), result.compared());
    }

    private static Map<String, Long> troubles(Path log) throws IOException {
        var troubles = new TreeMap<String, Long>();
        for (var line : Files.readAllLines(log)) {
            TROUBLES.stream().filter(line::contains).forEach(trouble -> troubles.merge(trouble, 1L, Long::sum));
        }
        return troubles;
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
