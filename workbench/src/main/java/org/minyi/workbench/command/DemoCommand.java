package org.minyi.workbench.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minyi.streams.Formats;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.CityFile;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.CatchUp;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.desk.Figures;
import org.minyi.workbench.desk.KafkaInlet;
import org.minyi.workbench.desk.Usage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Streams the reference city-year through the embedded stack and prints its report. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "在内嵌环境中运行参考城市的一整年，并打印年度报告。",
            "Streams the reference city-year through the embedded stack and prints its report."
        })
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private StackOptions stack;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            defaultValue = "2023",
            description = "The year of the city (default: ${DEFAULT-VALUE}).")
    private int year;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "1.0",
            description = "The size beside the reported one; 0.01 for a quick look (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "Decides everything left to chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "lose=N",
            defaultValue = "",
            description = "Withholds N good ratings, so that the check can be seen to fail.")
    private String faults;

    @Option(names = "--exit-when-done", description = "Ends everything after the report instead of waiting for Ctrl-C.")
    private boolean exitWhenDone;

    @Override
    public Integer call() throws InterruptedException {
        var city = CityFile.named("hengyang-" + year);
        var reference = new ReferenceYear(city, scale, seed, Faults.parse(faults));
        try (var desk = Desk.open(stack.settings(), settings(city), System.err::println)) {
            var api = new Api(desk.stack().addresses().http());
            var differences = stream(desk, api, reference);
            System.err.println();
            new Usage(desk.stack()).lines().forEach(System.err::println);
            if (!exitWhenDone) {
                System.err.println(
                        "The stack stays up at " + desk.stack().addresses().http() + "; Ctrl-C ends everything.");
                desk.stayOpen();
            }
            return differences.isEmpty() ? 0 : 1;
        }
    }

    private List<String> stream(Desk desk, Api api, ReferenceYear reference) throws InterruptedException {
        long begun = System.nanoTime();
        long sent = send(desk, reference);
        try (var progress = ProgressLine.of("computing", sent)) {
            new CatchUp(api).await(progress::at);
        }
        var taken = Duration.ofNanos(System.nanoTime() - begun);

        System.out.println(api.text("/api/v1/reports/" + year + "?format=text").stripTrailing());
        var expected = reference.manifest().expected().figures();
        var differences = new Figures(api).differences(year, expected);
        System.out.println();
        System.out.println(
                differences.isEmpty()
                        ? "✓ 全部" + expected.size() + "项与生成清单一致  all " + expected.size()
                                + " figures are those of the generated year"
                        : "✗ 与生成清单不符  not the figures of the generated year:");
        differences.forEach(difference -> System.out.println("  " + difference));
        System.out.printf(
                "%d events in %.1f s: %d events a second, generated, streamed and counted exactly once%n",
                sent, taken.toMillis() / 1000.0, sent * 1000 / Math.max(1, taken.toMillis()));
        return differences;
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
