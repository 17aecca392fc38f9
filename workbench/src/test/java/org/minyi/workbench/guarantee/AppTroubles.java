package org.minyi.workbench.guarantee;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the app logs when something is wrong. */
final class AppTroubles {

    private static final List<String> SIGNS = List.of(
            // Tasks are replayed.
            "Detected the states of tasks",
            // The group has gone on without this thread.
            "Detected that the thread is being fenced",
            // A thread has died.
            "is replaced",
            "due to request timeout",
            "due to node 1 being disconnected",
            "could not be established");

    private AppTroubles() {}

    /** How often each stands there. */
    static Map<String, Long> in(String log) {
        var found = new TreeMap<String, Long>();
        log.lines()
                .forEach(line ->
                        SIGNS.stream().filter(line::contains).forEach(sign -> found.merge(sign, 1L, Long::sum)));
        return found;
    }
}
