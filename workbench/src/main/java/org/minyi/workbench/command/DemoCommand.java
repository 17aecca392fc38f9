package org.minyi.workbench.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minyi.streams.Formats;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.CatchUp;
import org.minyi.workbench.desk.DemoRun;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.desk.Figures;
import org.minyi.workbench.desk.KafkaInlet;
import org.minyi.workbench.desk.PresentRun;
import org.minyi.workbench.desk.Usage;
import org.minyi.workbench.stack.Preflight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Streams the reference city-year through the embedded stack, prints its report, and goes on with the city's present. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "在内嵌环境中运行参考城市的一整年，打印年度报告，随后持续产生实时数据。",
            "Streams the reference city-year through the embedded stack, prints its report, and goes on with five weeks"
                    + " of history up to now and live traffic until Ctrl-C."
        })
public final class DemoCommand implements Callable<Integer> {

    /** On disk, in the topics and the state together: measured, and rounded up. */
    private static final double BYTES_AN_EVENT = 300;

    private static final double DAYS_A_YEAR = 365;

    private static final double MILLIS = 1000;

    @Mixin
    private StackOptions stack;

    @Mixin
    private YearOptions options;

    @Option(names = "--exit-when-done", description = "Ends everything after the report instead of waiting for Ctrl-C.")
    private boolean exitWhenDone;

    @Option(names = "--no-live", description = "Leaves the present out: nothing is sent after the report.")
    private boolean noLive;

    @Override
    public Integer call() throws InterruptedException {
        var city = options.city();
        var reference = options.reference(city);
        var settings = stack.settings();
        var run = options.run(city);
        boolean there = run.standsIn(settings.dataDir());
        if (!there) {
            Preflight.requireDisk(settings.dataDir(), (long) (BYTES_AN_EVENT * reference.expectedEvents() * years()));
        }
        try (var desk = Desk.open(settings, settings(city), System.err::println)) {
            var api = new Api(desk.stack().addresses().http());
            if (there) {
                System.err.println("The year is there already; " + settings.dataDir() + " keeps it.");
                new CatchUp(api).await(read -> {});
            } else {
                stream(desk, api, reference, run);
            }
            boolean asExpected = report(api, reference);
            new Usage(desk.stack()).lines().forEach(System.err::println);
            stay(desk, api, city);
            return asExpected ? 0 : 1;
        }
    }

    /** How many years of events there will be. */
    private double years() {
        return exitWhenDone || noLive ? 1 : 1 + PresentRun.HISTORY.toDays() / DAYS_A_YEAR;
    }

    private void stay(Desk desk, Api api, City city) throws InterruptedException {
        if (exitWhenDone) {
            return;
        }
        if (noLive) {
            System.err.println(
                    "The stack stays up at " + desk.stack().addresses().http() + "; Ctrl-C ends everything.");
            desk.stayOpen();
            return;
        }
        new PresentTraffic(desk, api).run(city, options);
    }

    private static void stream(Desk desk, Api api, ReferenceYear reference, DemoRun run) throws InterruptedException {
        var directory = desk.stack().data().root();
        run.begin(directory, api.json("/api/v1/status").path("arrived").asLong());
        long begun = System.nanoTime();
        long sent = send(desk, reference);
        try (var progress = ProgressLine.of("computing", sent)) {
            new CatchUp(api).await(progress::at);
        }
        run.end(directory);
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        System.out.printf(
                "%d events in %.1f s: %d events a second, generated, streamed and counted exactly once%n%n",
                sent, millis / MILLIS, sent * (long) MILLIS / millis);
    }

    private static boolean report(Api api, ReferenceYear reference) {
        int year = reference.manifest().year();
        System.out.println(api.text("/api/v1/reports/" + year + "?format=text").stripTrailing());
        var expected = reference.manifest().expected().figures();
        var differences = new Figures(api).differences(year, expected);
        System.out.println();
        System.out.println(
                differences.isEmpty()
                        ? "✓ 全部%d项与生成清单一致  all %d figures are those of the generated year"
                                .formatted(expected.size(), expected.size())
                        : "✗ 与生成清单不符  not the figures of the generated year:");
        differences.forEach(difference -> System.out.println("  " + difference));
        return differences.isEmpty();
    }

    private static long send(Desk desk, ReferenceYear reference) {
        try (var progress = ProgressLine.of("streaming", reference.expectedEvents());
                var inlet = new KafkaInlet(desk.clients().producer(), Formats.of(desk.config()), progress::at)) {
            reference.stream(inlet);
            return inlet.count();
        }
    }

    private static Map<String, String> settings(City city) {
        return Map.of("city.name", city.name().zh(), "zone", city.zone().getId(), "synthetic", "true");
    }
}
