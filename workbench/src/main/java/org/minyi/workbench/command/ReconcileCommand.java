package org.minyi.workbench.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.minyi.schemas.AnnualReport;
import org.minyi.streams.Reconciler;
import org.minyi.streams.Reconciliation;
import org.minyi.streams.RevisionCheck;
import org.minyi.streams.contract.Window;
import org.minyi.streams.report.Recheck;
import org.minyi.workbench.desk.ApiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recomputes the cells of a year from the facts and compares every one. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "由原始事实重新计算全年指标，逐格比对；或重算已发布的某一版年度报告，逐项比对。",
            "Recomputes a year from the facts, without Kafka Streams, and compares every cell; or a published report from"
                    + " exactly the facts that it was made of, and compares every number."
        })
public final class ReconcileCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 20;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year that is recomputed.")
    private int year;

    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "The published revision that is recomputed, instead of the live cells.")
    private Integer revision;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "hengyang-annual",
            description = "Whose revision it is (default: ${DEFAULT-VALUE}).")
    private String profile;

    @Override
    public Integer call() throws IOException {
        if (revision != null) {
            return recompute();
        }
        requireCaughtUp();
        var settings = cluster.settings();
        var wanted = new Window("%04d".formatted(year));
        System.err.println("Reading the facts from " + settings.bootstrapServers() + " ...");
        try (var reconciler = new Reconciler(settings)) {
            var result = reconcile(reconciler, wanted);
            print(Integer.toString(year), "cells", result.compared(), result.findings());
            return result.isClean() ? 0 : 1;
        }
    }

    private int recompute() throws IOException {
        var check = new RevisionCheck(cluster.settings());
        var published = check.find(year, profile, revision)
                .orElseThrow(() -> new ApiException("没有这一版。 No revision " + revision + " of " + profile + " " + year
                        + " was ever published: `./minyi report --year " + year + " --revisions` lists them"));
        var what = "%s %d, revision %d, as of %s".formatted(profile, year, revision, published.getAsOfText());
        if (!check.isByTheseRules(published)) {
            System.err.println("※ 规则已变更 " + what + " was computed by other rules (" + published.getRulebook()
                    + "): what these make of the same facts may differ.");
        }
        var found = recompute(check, published);
        print(what, "numbers", found.compared(), found.findings());
        return found.findings().isEmpty() ? 0 : 1;
    }

    private static Recheck.Found recompute(RevisionCheck check, AnnualReport published) {
        try (var progress = ProgressLine.of("recounting", RevisionCheck.toRead(published))) {
            var read = new AtomicLong();
            return check.recompute(published, more -> progress.at(read.addAndGet(more)));
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

    private static void print(String what, String things, long compared, List<String> findings) {
        if (findings.isEmpty()) {
            System.out.println(what + ": " + compared + " " + things + " compared, every one equal.");
            return;
        }
        System.out.println(what + ": " + compared + " " + things + " compared, " + findings.size() + " not equal:");
        findings.stream().limit(MOST_SHOWN).forEach(finding -> System.out.println("  " + finding));
        if (findings.size() > MOST_SHOWN) {
            System.out.println("  … and " + (findings.size() - MOST_SHOWN) + " more");
        }
    }
}
