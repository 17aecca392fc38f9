package org.minyi.workbench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Los Angeles' export as plain code reads it: a line a request, and what is no whole line is none. */
final class LaExport {

    private static final String OUTSIDE_QUOTES = ",(?=([^\"]*\"[^\"]*\")*[^\"]*$)";

    private LaExport() {}

    /** The requests accepted by that moment, each as it was last updated. */
    static List<LaRequest> read(Path file, Instant now) throws IOException {
        var lines = Files.readAllLines(file);
        var columns = List.of(lines.get(0).split(","));
        var latest = new LinkedHashMap<String, LaRequest>();
        lines.stream()
                .skip(1)
                .flatMap(line -> row(columns, line))
                .map(LaRequest::new)
                .filter(request -> request.isAcceptedBy(now))
                .forEach(request -> latest.merge(request.number(), request, LaRequest::later));
        return List.copyOf(latest.values());
    }

    private static Stream<Map<String, String>> row(List<String> columns, String line) {
        var cells = line.split(OUTSIDE_QUOTES, -1);
        boolean isWhole = line.chars().filter(character -> character == '"').count() % 2 == 0;
        if (!isWhole || cells.length != columns.size()) {
            return Stream.empty();
        }
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i].replace("\"", "").strip());
        }
        return Stream.of(row);
    }
}
