package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Reconciler;
import org.minyi.streams.Reconciliation;
import org.minyi.streams.contract.Window;
import org.minyi.workbench.desk.ApiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recomputes the cells of a year from the facts and compares every one. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "由原始事实重新计算全年指标，逐格比对。",
            "Recomputes a year from the facts, without Kafka Streams, and compares every cell."
        })
public final class ReconcileCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 20;

    @Mixin
    private UrlOption url;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year that is recomputed.")
    private int year;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The application's settings; without them its Kafka and registry are asked of --url.")
    private Path config;

    @Override
    public Integer call() throws IOException {
        var settings = config == null ? asked() : FeedbackConfig.read(config);
        var wanted = new Window("%04d".formatted(year));
        System.err.println("Reading the facts from " + settings.bootstrapServers() + " ...");
        try (var reconciler = new Reconciler(settings)) {
            var result = reconcile(reconciler, wanted);
            print(result);
            return result.isClean() ? 0 : 1;
        }
    }

    private Reconciliation reconcile(Reconciler reconciler, Window wanted) {
        try (var progress = ProgressLine.of("recounting", reconciler.facts())) {
            return reconciler.reconcile(window -> window.year().equals(wanted), (read, of) -> progress.at(read));
        }
    }

    private FeedbackConfig asked() {
        var api = url.api();
        if (!api.json("/api/v1/status").path("caughtUp").asBoolean()) {
            throw new ApiException("The stream has not caught up with the facts yet: try again when it has.");
        }
        JsonNode about = api.json("/api/v1/about");
        return FeedbackConfig.of(Map.of(
                "application.id", about.path("applicationId").asText(),
                "kafka.bootstrap.servers", about.path("kafka").asText(),
                "schema.registry.url", about.path("registry").asText(),
                "zone", about.path("zone").asText()));
    }

    private void print(Reconciliation result) {
        if (result.isClean()) {
            System.out.println(year + ": " + result.compared() + " cells compared, every one equal.");
            return;
        }
        System.out.println(year + ": " + result.compared() + " cells compared, "
                + result.findings().size() + " not equal:");
        result.findings().stream().limit(MOST_SHOWN).forEach(finding -> System.out.println("  " + finding));
        if (result.findings().size() > MOST_SHOWN) {
            System.out.println("  … and " + (result.findings().size() - MOST_SHOWN) + " more");
        }
    }
}
