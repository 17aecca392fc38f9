package org.minyi.workbench.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a snapshot of the wall says of the events that are timed.
 *
 * @param today the local day whose events are counted
 */
record Snapshot(String today, Map<Kind, Long> counts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the JSON of a wall. */
    static Snapshot of(byte[] json, int length) {
        try {
            return of(JSON.readTree(json, 0, length));
        } catch (IOException e) {
            throw new UncheckedIOException("what came is no wall", e);
        }
    }

    static Snapshot of(JsonNode wall) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        for (var figure : wall.path("figures")) {
            for (var kind : Kind.values()) {
                if (figure.path("metric").asText().equals(kind.metric())) {
                    counts.put(kind, figure.path("numerator").asLong());
                }
            }
        }
        return new Snapshot(wall.path("today").asText(), counts);
    }
}
