package org.minyi.workbench.command;

import org.minyi.workbench.bench.catchup.CatchupBench;

/** Shows the steps of a bench, one after the other, each with how far it has come. */
final class Steps implements CatchupBench.Listener, AutoCloseable {

    private final String what;
    private String step = "";
    private ProgressLine line;

    Steps(String what) {
        this.what = what;
    }

    @Override
    public void at(String now, long done, long of) {
        if (!now.equals(step)) {
            close();
            step = now;
            line = ProgressLine.of(what + ": " + now, of);
        }
        line.at(done);
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
