package org.minyi.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.minyi.connectors.files.InputFile;
import org.minyi.connectors.files.MappingFile;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;

/** An export of Los Angeles loaded and counted by the application, beside its requests as plain code reads them. */
record LaComparison(RecountedCells figures, List<LaRequest> requests) {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Set<String> DIMENSIONS = Set.of("city", "region", "unit", "category");

    static LaComparison of(Path file, String mapping) throws IOException {
        var clock = InstantSource.fixed(NOW);
        var outlet = new RecountOutlet(ZoneId.of("America/Los_Angeles"), NOW);
        try (var loading = new Loading(new Gate(clock), new KnownHere(), outlet, new RowBook(complaint -> {}), clock)) {
            loading.load(new InputFile(file), Optional.of(MappingFile.read(mapping)), read -> {});
        }
        return new LaComparison(outlet.cells(), LaExport.read(file, NOW));
    }

    /** Those requests by the cells in which they are counted. */
    Map<CellKey, List<LaRequest>> byCell(Predicate<LaRequest> those) {
        var cells = new TreeMap<CellKey, List<LaRequest>>();
        requests.stream().filter(those).forEach(request -> request.cells()
                .forEach(key ->
                        cells.computeIfAbsent(key, made -> new ArrayList<>()).add(request)));
        return cells;
    }

    /** The cells in which the application has any of that measure, by day and coarser, of the same dimensions. */
    List<CellKey> keys(Measure measure) {
        return figures.cells().keySet().stream()
                .filter(key -> DIMENSIONS.contains(key.scope().dimension()))
                .filter(key -> key.window().kind() != Window.Kind.HOUR)
                .filter(key -> figures.amount(measure, key) > 0)
                .toList();
    }

    /** Holds a count of the application against this one. */
    void is(String metric, CellKey key, long count) {
        assertThat(figures.figure(metric, key).numerator())
                .as("%s of %s", metric, key)
                .isEqualTo(count);
    }

    /** Holds both numbers of one of its figures against these. */
    void is(String metric, CellKey key, long numerator, long denominator) {
        is(metric, key, numerator);
        assertThat(figures.figure(metric, key).denominator())
                .as("below %s of %s", metric, key)
                .hasValue(denominator);
    }
}
