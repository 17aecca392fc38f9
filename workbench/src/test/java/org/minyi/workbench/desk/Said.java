package org.minyi.workbench.desk;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is said to both outputs of this process while something runs. */
final class Said {

    interface Running {
        void run() throws Exception;
    }

    private Said() {}

    static String of(Running running) throws Exception {
        var out = System.out;
        var err = System.err;
        var heard = new ByteArrayOutputStream();
        var both = new PrintStream(heard, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            running.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }
}
