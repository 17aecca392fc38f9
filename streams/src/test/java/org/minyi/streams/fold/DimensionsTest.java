package org.minyi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minyi.streams.CellMap;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Dimensions;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.contract.WorkedExamples;
import org.minyi.streams.measure.Catalogue;

/** The dimensions that a metric is said to be kept by are those that the worked examples leave figures in. */
class DimensionsTest {

    private static final Map<String, Set<String>> FOUND = found();

    static Stream<Metric> metrics() {
        // The examples of two metrics come to nothing, coverage reads the roster, and the ledger has its own dimension.
        return Catalogue.METRICS.stream().filter(metric -> FOUND.containsKey(metric.id()));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aMetricIsKeptByWhatItIsSaidToBeKeptBy(Metric metric) {
        assertThat(FOUND.get(metric.id())).as(metric.id()).containsExactlyInAnyOrderElementsOf(Dimensions.of(metric));
    }

    @Test
    void nearlyAllMetricsAreTried() {
        assertThat(FOUND).hasSizeGreaterThan(Catalogue.METRICS.size() - 15);
    }

    @Test
    void allOfThemAreDimensions() {
        assertThat(Catalogue.METRICS.stream().flatMap(metric -> Dimensions.of(metric).stream()))
                .isSubsetOf(Scope.DIMENSIONS);
    }

    @Test
    void booksAreKeptBySourceAndNotForTheCity() {
        assertThat(Dimensions.isKept(metric("ledger.in"), key("ledger:12345", "2023-05-01")))
                .isTrue();
        assertThat(Dimensions.isKept(metric("ledger.in"), key("city", "2023"))).isFalse();
        assertThat(Dimensions.isKept(metric("calls.offered"), key("ledger:12345", "2023")))
                .isFalse();
    }

    @Test
    void nothingIsKeptInShorterWindowsThanThatOfTheScopeOrTheMetric() {
        var hour = "2023-05-01T08:00+08:00";
        assertThat(Dimensions.isKept(metric("ratings.total"), key("region:430405", hour)))
                .isTrue();
        assertThat(Dimensions.isKept(metric("ratings.total"), key("unit:1", hour)))
                .isFalse();
        assertThat(Dimensions.isKept(metric("ratings.total"), key("unit:1", "2023-05-01")))
                .isTrue();
        assertThat(Dimensions.isKept(metric("tickets.closure_time.first.p50"), key("city", hour)))
                .isFalse();
    }

    @Test
    void whatTheExamplesLeaveIsKeptThere() {
        for (var example : WorkedExamples.shipped().all()) {
            var cells = cells(example);
            for (var key : cells.all().keySet()) {
                assertThat(Catalogue.METRICS)
                        .filteredOn(metric ->
                                isAnswered(key) && metric.read(cells, key).numerator() != 0)
                        .allSatisfy(metric -> assertThat(Dimensions.isKept(metric, key))
                                .as(metric.id() + " of " + key)
                                .isTrue());
            }
        }
    }

    /** Minutes of a day of UTC, and the months in which tickets were accepted, are there for what is made of them. */
    private static boolean isAnswered(CellKey key) {
        return key.window().kind() != Window.Kind.UTC_DAY
                && !key.scope().dimension().contains("cohort");
    }

    private static Metric metric(String id) {
        return Catalogue.METRICS.stream()
                .filter(metric -> metric.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    private static CellKey key(String scope, String window) {
        return new CellKey(Scope.parse(scope), Window.parse(window));
    }

    private static Map<String, Set<String>> found() {
        var found = new HashMap<String, Set<String>>();
        for (var example : WorkedExamples.shipped().all()) {
            var cells = cells(example);
            for (var key : cells.all().keySet()) {
                if (Scope.DIMENSIONS.contains(key.scope().dimension())) {
                    Catalogue.METRICS.forEach(metric -> find(metric, key, cells, found));
                }
            }
        }
        return found;
    }

    private static CellMap cells(WorkedExamples.Example example) {
        var flow = new PlainFlow();
        example.events().forEach(event -> flow.take(Telling.draft((String) event.get("of"), event)));
        return new CellMap(flow.cells());
    }

    private static void find(Metric metric, CellKey key, CellMap cells, Map<String, Set<String>> found) {
        if (key.window().kind() == Window.Kind.MONTH && metric.read(cells, key).numerator() != 0) {
            found.computeIfAbsent(metric.id(), id -> new TreeSet<>())
                    .add(key.scope().dimension());
        }
    }
}
