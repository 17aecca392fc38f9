package org.minyi.workbench.command;

import java.io.IOException;
import java.util.concurrent.Callable;
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
    private ClusterOptions cluster;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year that is recomputed.")
    private int year;

    @Override
    public Integer call() throws IOException {
        requireCaughtUp();
        var settings = cluster.settings();
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

    private void requireCaughtUp() {
        if (cluster.areAsked()
                && !cluster.api().json("/api/v1/status").path("caughtUp").asBoolean()) {
            throw new ApiException("The stream has not caught up with the facts yet: try again when it has.");
        }
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
