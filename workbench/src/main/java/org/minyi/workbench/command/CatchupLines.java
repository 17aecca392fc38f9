package org.minyi.workbench.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minyi.workbench.bench.catchup.CatchupFigures;
import org.minyi.workbench.bench.catchup.Lap;

/** How fast a workload was counted, as lines for a user and as JSON for programs. */
final class CatchupLines {

    private static final long MEGABYTE = 1 << 20;
    private static final int PERCENT = 100;

    private CatchupLines() {}

    static List<String> of(CatchupFigures figures) {
        return List.of(
                "%n%s: %,d facts, %,d cells recounted and every one equal; %s"
                        .formatted(figures.workload().word(), figures.facts(), figures.cells(), BenchLines.load()),
                line("plain consumer", figures.consumer(), figures.consumer()),
                line("reconcile", figures.reconcile(), figures.consumer()),
                line("pipeline", figures.pipeline(), figures.consumer()),
                "  %-16s %.2f KB sent to Kafka for each fact, compressed; the broker took %.1f CPU s"
                        .formatted("", figures.bytesPerFact() / 1024, figures.brokerCpuSeconds()));
    }

    private static String line(String name, Lap lap, Lap consumer) {
        return "  %-16s %,10.0f facts/s   %5.1f %% of the consumer   %6.1f CPU s for a million   peak memory %,d MB"
                .formatted(
                        name,
                        lap.rate(),
                        PERCENT * lap.rate() / consumer.rate(),
                        lap.cpuSecondsPerMillion(),
                        lap.peakBytes() / MEGABYTE);
    }

    static Map<String, Object> json(double scale, long seed, List<CatchupFigures> all) {
        var workloads = new LinkedHashMap<String, Object>();
        all.forEach(figures -> workloads.put(figures.workload().word(), json(figures)));
        var json = new LinkedHashMap<String, Object>();
        json.put("scale", scale);
        json.put("seed", seed);
        json.put("workloads", workloads);
        return json;
    }

    private static Map<String, Object> json(CatchupFigures figures) {
        var json = new LinkedHashMap<String, Object>();
        json.put("facts", figures.facts());
        json.put("cells", figures.cells());
        json.put("ratio_to_consumer", figures.ratioToConsumer());
        json.put(
                "ratio_to_reconcile",
                figures.pipeline().rate() / figures.reconcile().rate());
        json.put("bytes_per_fact", figures.bytesPerFact());
        json.put("broker_cpu_seconds", figures.brokerCpuSeconds());
        json.put("consumer", json(figures.consumer()));
        json.put("reconcile", json(figures.reconcile()));
        json.put("pipeline", json(figures.pipeline()));
        return json;
    }

    private static Map<String, Object> json(Lap lap) {
        var json = new LinkedHashMap<String, Object>();
        json.put("records", lap.records());
        json.put("seconds", lap.seconds());
        json.put("records_per_second", lap.rate());
        json.put("cpu_seconds_per_million", lap.cpuSecondsPerMillion());
        json.put("peak_bytes", lap.peakBytes());
        return json;
    }
}
