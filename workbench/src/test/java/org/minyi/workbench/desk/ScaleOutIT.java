package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minyi.workbench.desk.TryDesk.ALL_WINDOWS;
import static org.minyi.workbench.desk.TryDesk.CITY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.stack.StackSettings;

/** Several instances of the application, real processes, that join, leave, die and are restarted while facts come in. */
@Tag("slow")
class ScaleOutIT {

    private static final double SCALE = 0.002;
    private static final int EVENTS_PER_SECOND = 400;
    private static final int ORDERED_TO_END = 143;

    /** What streams/README.md promises of a rolling restart. */
    private static final Duration SILENCE_AT_MOST = Duration.ofSeconds(10);

    private static final Duration BEHIND_AT_MOST = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void everyInstanceTellsTheSameWhoeverJoinsLeavesOrDies() throws Exception {
        long seed = TryDesk.seed("minyi.scale.seed");
        var year = TryDesk.year(SCALE, seed);
        try (var desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
                var a = instance(desk, "a");
                var b = instance(desk, "b");
                var c = instance(desk, "c")) {
            a.join();
            var pace = new Pace(year.expectedEvents(), EVENTS_PER_SECOND);
            var sending = CompletableFuture.runAsync(() -> desk.send(inlet -> year.stream(pace.over(inlet))));
            try (var prober = new Prober(List.of(a, b, c))) {
                b.start();
                a.awaitSharingWith(b);
                c.start();
                a.awaitSharingWith(b, c);
                assertThat(b.end()).isEqualTo(ORDERED_TO_END);
                a.awaitSharingWith(c);
                takeOver(desk, a, c);
                assertThat(pace.isOver())
                        .as("all of it in the middle of the stream")
                        .isFalse();

                a.start();
                b.start();
                pace.letTheRestThrough();
                sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                a.awaitSharingWith(b, c);
                checkAll(desk, year, List.of(a, b, c));
                System.out.println(prober.answers() + " answers");
                assertThat(prober.complaints()).isEmpty();
            }
        }
    }

    @Test
    void aRollingRestartLeavesNoGapInServiceAndFiguresLittleBehind() throws Exception {
        try (var desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
                var a = instance(desk, "a");
                var b = instance(desk, "b");
                var c = instance(desk, "c")) {
            a.join();
            b.start();
            c.start();
            a.awaitSharingWith(b, c);
            var all = List.of(a, b, c);
            try (var prober = new Prober(all);
                    var pulse = new Pulse(desk, all)) {
                var measured = new ArrayList<>(List.of(atRest(pulse)));
                for (var instance : all) {
                    measured.add(restart(instance, pulse));
                }
                measured.forEach(System.out::println);
                assertThat(measured).allSatisfy(lap -> {
                    assertThat(lap.beats()).isPositive();
                    assertThat(lap.longestSilence()).isLessThan(SILENCE_AT_MOST);
                    assertThat(lap.longestDelay()).isLessThan(BEHIND_AT_MOST);
                });
                assertThat(prober.complaints()).isEmpty();
                assertThat(pulse.complaints()).isEmpty();
            }
            assertThat(desk.reconcile(ALL_WINDOWS).findings()).isEmpty();
        }
    }

    private TryInstance instance(TryDesk desk, String id) throws Exception {
        return new TryInstance(desk, directory, id, 1);
    }

    /** Kills the first and has the second do all of the work, of which it must have had nearly all of the state. */
    private static void takeOver(TryDesk desk, TryInstance killed, TryInstance heir) throws Exception {
        await("the copies are made")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> heir.measured("minyi_standby_changelogs") > 0
                        && heir.measured("minyi_standby_behind") < changelogs(desk) / 20);
        long before = heir.measured("minyi_restore_records_total");
        long began = System.nanoTime();

        killed.kill();
        heir.awaitSharingWith();

        long restored = heir.measured("minyi_restore_records_total") - before;
        long all = changelogs(desk);
        System.out.printf(
                "took over %d s after SIGKILL with %d of %d records of changelogs read in%n",
                Duration.ofNanos(System.nanoTime() - began).toSeconds(), restored, all);
        assertThat(restored).as("records read in of " + all).isLessThan(all / 10);
    }

    /** How many records stand in the application's changelogs, markers included. */
    private static long changelogs(TryDesk desk) throws Exception {
        try (var admin = desk.desk().clients().admin();
                var offsets = new Offsets(admin)) {
            return admin.listTopics().names().get(10, TimeUnit.SECONDS).stream()
                    .filter(topic -> topic.endsWith("-changelog"))
                    .flatMap(topic -> offsets.ends(offsets.partitions(topic)).values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static Pulse.Measured atRest(Pulse pulse) throws InterruptedException {
        Thread.sleep(5_000);
        pulse.awaitTold();
        return pulse.lap();
    }

    private static Pulse.Measured restart(TryInstance instance, Pulse pulse) throws Exception {
        assertThat(instance.end()).isEqualTo(ORDERED_TO_END);
        instance.join();
        pulse.awaitTold();
        return pulse.lap();
    }

    private static void checkAll(TryDesk desk, ReferenceYear year, List<TryInstance> instances) throws Exception {
        var expected = year.manifest().expected().figures();
        for (var instance : instances) {
            instance.catchUp();
            assertThat(new Figures(instance.api()).differences(CITY.year(), expected))
                    .as(instance.id())
                    .isEmpty();
        }
        assertThat(desk.reconcile(ALL_WINDOWS).findings()).isEmpty();
        assertThat(Booked.sum(Booked.bySource(desk.cells()).values())).isEqualTo(Booked.promised(year.manifest()));
    }
}
