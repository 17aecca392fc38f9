package org.minyi.workbench.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.minyi.workbench.bench.IntakeFigures;
import org.minyi.workbench.bench.Latencies;
import org.minyi.workbench.bench.LiveFigures;
import org.minyi.workbench.bench.QueryFigures;

/** Measured figures as lines for a user, each run with the load of the machine beside it. */
final class BenchLines {

    private static final int SLOWEST = 5;
    private static final int HALF = 50;
    private static final int NEARLY_ALL = 99;
    private static final double NANOS_A_MILLI = 1e6;
    private static final long MEGABYTE = 1 << 20;

    private BenchLines() {}

    static List<String> of(LiveFigures figures) {
        var lines = new ArrayList<String>();
        lines.add("%n%d of %d events counted, sent at %.0f a second; %s"
                .formatted(figures.counted(), figures.sent(), figures.rate(), load()));
        lines.add("%d of %d viewers saw the last count, %d dropped; %d snapshots received; app memory %d MB -> %d MB"
                .formatted(
                        figures.reached(),
                        figures.viewers(),
                        figures.dropped(),
                        figures.snapshots(),
                        figures.memoryBefore() / MEGABYTE,
                        figures.memoryAfter() / MEGABYTE));
        figures.latencies()
                .forEach((kind, latencies) -> lines.add(line(kind.name().toLowerCase(Locale.ROOT), latencies)));
        lines.add(line("all", figures.all()));
        return lines;
    }

    /** How a run with many viewers stands beside one with a single viewer. */
    static String comparison(LiveFigures alone, LiveFigures many) {
        return "%n%d viewers beside 1: events a second x %.3f, p50 x %.2f, p99 x %.2f, app memory %+d MB"
                .formatted(
                        many.viewers(),
                        many.rate() / alone.rate(),
                        ratio(many.all(), alone.all(), HALF),
                        ratio(many.all(), alone.all(), NEARLY_ALL),
                        (many.memoryAfter() - alone.memoryAfter()) / MEGABYTE);
    }

    static List<String> of(QueryFigures figures) {
        var slowest = figures.byMetric().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        (one, other) -> other.percentile(NEARLY_ALL).compareTo(one.percentile(NEARLY_ALL))))
                .limit(SLOWEST)
                .map(each -> line(each.getKey(), each.getValue()));
        var lengths = figures.byLength().entrySet().stream().map(each -> line(each.getKey(), each.getValue()));
        return Stream.of(
                        Stream.of(figures.all().size() + " figures, one a request, one after the other; " + load()),
                        Stream.of(line("all", figures.all())),
                        lengths,
                        Stream.of("the slowest:"),
                        slowest)
                .flatMap(lines -> lines)
                .toList();
    }

    static List<String> of(IntakeFigures figures) {
        return List.of(
                "%n%d events acknowledged in %.1f s: %.0f a second; %d requests were put off; %s"
                        .formatted(figures.sent(), figures.seconds(), figures.rate(), figures.again(), load()),
                line("requests", figures.batches()));
    }

    private static double ratio(Latencies one, Latencies other, int percent) {
        return millis(one.percentile(percent)) / millis(other.percentile(percent));
    }

    private static String line(String name, Latencies latencies) {
        return "  %-32s %7d   p50 %7.1f ms   p99 %7.1f ms   max %7.1f ms"
                .formatted(
                        name,
                        latencies.size(),
                        millis(latencies.percentile(HALF)),
                        millis(latencies.percentile(NEARLY_ALL)),
                        millis(latencies.longest()));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_A_MILLI;
    }

    static String load() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return "load average %.1f on %d cores"
                .formatted(machine.getSystemLoadAverage(), machine.getAvailableProcessors());
    }
}
