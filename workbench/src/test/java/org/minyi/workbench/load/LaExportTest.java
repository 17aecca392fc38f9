package org.minyi.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** Los Angeles' requests: every figure on how long they took and which were on time, beside plain code over the file. */
class LaExportTest {

    /** Names the real export, which does not come along. */
    private static final String REAL = "minyi.la311";

    private static final Path SAMPLE = Path.of("..", "connectors", "samples", "la-311-sample.csv");
    private static final String DEADLINES = "src/test/resources/mappings/la-311-deadlines.yaml";

    @Test
    void closureTimesOfTheSampleAreThoseOfTheFile() throws IOException {
        closureTimesAreThoseOf(SAMPLE);
    }

    @Test
    void closureTimesOfTheRealExportAreThoseOfTheFile() throws IOException {
        closureTimesAreThoseOf(realExport());
    }

    @Test
    void onTimeRatesOfTheSampleAreThoseOfTheFile() throws IOException {
        onTimeRatesAreThoseOf(SAMPLE);
    }

    @Test
    void onTimeRatesOfTheRealExportAreThoseOfTheFile() throws IOException {
        onTimeRatesAreThoseOf(realExport());
    }

    private static void closureTimesAreThoseOf(Path file) throws IOException {
        var export = LaComparison.of(file, "la-311");
        var handled = export.byCell(LaRequest::isHandled);

        assertThat(export.keys(Measure.TICKETS_EVER_HANDLED)).containsExactlyInAnyOrderElementsOf(handled.keySet());
        handled.forEach((key, requests) -> countsAndMeansAre(export, key, seconds(requests)));
        double worst = handled.entrySet().stream()
                .flatMapToDouble(cell -> errors(export, cell.getKey(), seconds(cell.getValue())))
                .max()
                .orElseThrow();
        assertThat(worst).isLessThanOrEqualTo(0.01);
        System.out.printf(
                "%s: %d handled; percentiles in %d cells, off by %.4f %% at most%n",
                file.getFileName(), handled.get(city(handled.keySet())).size(), handled.size(), 100 * worst);
    }

    private static void countsAndMeansAre(LaComparison export, CellKey key, long[] seconds) {
        long sum = LongStream.of(seconds).sum();
        export.is("tickets.handled", key, seconds.length);
        export.is("tickets.closure_time.first.mean", key, sum, seconds.length);
        export.is("tickets.closure_time.final.mean", key, sum, seconds.length);
    }

    /** How far each percentile of a cell is off, as a part of the exact one. */
    private static DoubleStream errors(LaComparison export, CellKey key, long[] seconds) {
        return IntStream.of(50, 90, 99)
                .boxed()
                .flatMap(percent -> Stream.of("first", "final")
                        .map(closing -> "tickets.closure_time." + closing + ".p" + percent)
                        .map(metric -> error(export.figures().figure(metric, key), nearestRank(seconds, percent))))
                .mapToDouble(error -> error);
    }

    private static void onTimeRatesAreThoseOf(Path file) throws IOException {
        var export = LaComparison.of(file, DEADLINES);
        var dispatched = export.byCell(request -> true);
        dispatched.keySet().removeIf(key -> key.window().months().isEmpty());

        dispatched.forEach((key, requests) -> onTimeRatesAre(export, key, requests));
        var ofTheCity = Stream.of("closed", "due", "dispatched")
                .map(variant -> "tickets.on_time_rate." + variant)
                .map(metric -> export.figures().figure(metric, city(dispatched.keySet())))
                .toList();
        assertThat(ofTheCity).extracting(Figure::value).doesNotHaveDuplicates();
        ofTheCity.forEach(rate -> System.out.printf(
                "%s: %s %d / %d%n",
                file.getFileName(),
                rate.metric().id(),
                rate.numerator(),
                rate.denominator().orElseThrow()));
    }

    private static void onTimeRatesAre(LaComparison export, CellKey key, List<LaRequest> requests) {
        long onTime = count(requests, LaRequest::isOnTime);
        long late = count(requests, LaRequest::isLate);
        long open = count(requests, request -> request.isOpenAndOverdue(LaComparison.NOW));
        long all = requests.size();
        export.is("tickets.on_time_rate.closed", key, onTime, onTime + late);
        export.is("tickets.on_time_rate.due", key, onTime, onTime + late + open);
        export.is("tickets.on_time_rate.dispatched", key, all - late - open, all);
    }

    private static Path realExport() {
        var named = Optional.ofNullable(System.getProperty(REAL));
        assumeTrue(named.isPresent(), () -> "no -D" + REAL);
        return Path.of(named.get());
    }

    /** The city in the first of the years. */
    private static CellKey city(Set<CellKey> keys) {
        return keys.stream()
                .filter(key -> key.scope().equals(Scope.CITY) && key.window().kind() == Window.Kind.YEAR)
                .findFirst()
                .orElseThrow();
    }

    private static long[] seconds(List<LaRequest> handled) {
        return handled.stream()
                .mapToLong(LaRequest::secondsUntilHandled)
                .sorted()
                .toArray();
    }

    /** The least value that at least so many of a hundred do not exceed. */
    private static long nearestRank(long[] sorted, int percent) {
        return sorted[(sorted.length * percent + 99) / 100 - 1];
    }

    private static double error(Figure figure, long exact) {
        double told = (double) figure.numerator() / figure.denominator().orElseThrow();
        return told == exact ? 0 : Math.abs(told - exact) / exact;
    }

    private static long count(List<LaRequest> requests, Predicate<LaRequest> those) {
        return requests.stream().filter(those).count();
    }
}
