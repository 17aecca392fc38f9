package org.minyi.workbench.bench.catchup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Reconciler;

/** The recount of every cell from the facts, as {@code reconcile} does it, held against the published cells. */
public final class Recounting {

    static final String CELLS = "cells";
    static final String FINDINGS = "findings";

    private Recounting() {}

    /** Recounts the workload and writes what it took: {@code Recounting SETTINGS WORKLOAD RESULT}. */
    public static void main(String[] args) throws IOException {
        var config = FeedbackConfig.read(Path.of(args[0]));
        try (var reconciler = new Reconciler(config)) {
            long facts = reconciler.facts();
            var watch = new Stopwatch();
            var found = reconciler.reconcile(window -> true, (read, of) -> watch.at(read));
            LapFile.write(
                    Path.of(args[2]), new LapFile(watch.end(facts), Map.of(CELLS, found.compared(), FINDINGS, (long)
                            found.findings().size())));
        }
    }
}
