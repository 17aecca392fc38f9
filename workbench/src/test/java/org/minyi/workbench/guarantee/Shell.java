package org.minyi.workbench.guarantee;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands of the operating system that a trouble is made with. */
final class Shell {

    private static final int PATIENCE_SECONDS = 20;

    private Shell() {}

    /** Runs a command and gives its exit code. */
    static int run(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", words) + " does not end");
        }
        return process.exitValue();
    }

    /** The same of one without which there is no trouble. */
    static void mustRun(List<String> words) throws IOException, InterruptedException {
        if (run(words.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(String.join(" ", words) + " did not work");
        }
    }

    /** Sends a process that signal. */
    static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        mustRun(List.of("kill", "-" + name, Long.toString(process.pid())));
    }
}
