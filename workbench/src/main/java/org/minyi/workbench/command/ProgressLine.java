package org.minyi.workbench.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far something long has come: a bar on a terminal, a plain line at every tenth elsewhere. */
final class ProgressLine implements AutoCloseable {

    private static final int TENTHS = 10;
    private static final int EVERY_MS = 250;

    private final String task;
    private final long all;
    private final PrintStream out;
    private final ProgressBar bar;
    private long told;

    private ProgressLine(String task, long all, PrintStream out, ProgressBar bar) {
        this.task = task;
        this.all = all;
        this.out = out;
        this.bar = bar;
    }

    /** Begins a task of that many steps. */
    static ProgressLine of(String task, long all) {
        boolean terminal = System.console() != null;
        return new ProgressLine(task, all, System.err, terminal ? bar(task, all) : null);
    }

    /** So many steps are done. */
    void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
            return;
        }
        long tenths = all == 0 ? TENTHS : Math.min(TENTHS, done * TENTHS / all);
        if (tenths > told) {
            told = tenths;
            out.println(task + " " + tenths * TENTHS + " % (" + done + " of " + all + ")");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar(String task, long all) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(all)
                .setUpdateIntervalMillis(EVERY_MS)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .showSpeed()
                .build();
    }
}
