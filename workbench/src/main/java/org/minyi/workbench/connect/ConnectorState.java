package org.minyi.workbench.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a connector is.
 *
 * @param type source or sink
 * @param state e.g. RUNNING, or FAILED as soon as any part of it has failed
 * @param failures why what failed did, a sentence each
 */
public record ConnectorState(String name, String type, String state, int tasks, List<String> failures) {

    private static final String FAILED = "FAILED";

    static ConnectorState of(JsonNode status) {
        var parts = new ArrayList<JsonNode>(List.of(status.path("connector")));
        status.path("tasks").forEach(parts::add);
        var failures = parts.stream()
                .filter(part -> isFailed(part))
                .map(part -> cause(part.path("trace").asText()))
                .toList();
        return new ConnectorState(
                status.path("name").asText(),
                status.path("type").asText(),
                failures.isEmpty() ? status.path("connector").path("state").asText() : FAILED,
                status.path("tasks").size(),
                failures);
    }

    public boolean isFailed() {
        return !failures.isEmpty();
    }

    private static boolean isFailed(JsonNode part) {
        return part.path("state").asText().equals(FAILED);
    }

    /** Of a stack trace the last cause, which says what is wrong; the classes before it say only where. */
    private static String cause(String trace) {
        var lines = trace.lines().toList();
        var first = lines.stream().limit(1);
        var causes = lines.stream().filter(line -> line.startsWith("Caused by: "));
        return Stream.concat(first, causes)
                .reduce((before, last) -> last)
                .orElse("")
                .replaceFirst("^(Caused by: )?[\\w.$]+(Exception|Error): ", "");
    }
}
