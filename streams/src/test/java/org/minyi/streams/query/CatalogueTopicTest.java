package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.CellMap;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.WorkedExamples;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.topics.CatalogueTopic;

/** How figures and their definitions are told to whoever asks. */
class CatalogueTopicTest {

    private static final String DAY = "city@2023-05-01";

    @ParameterizedTest
    @CsvSource({
        "calls.offered, count, calls.offered",
        "calls.connect_rate, ratio, calls.answered / calls.offered",
        "tickets.valid, count, (tickets.answered_online + tickets.dispatched)",
        "calls.wait.mean, seconds, calls.wait_seconds / calls.answered",
        "calls.talk.p90, seconds, p90(calls.talk)",
        "ratings.coverage, ratio, departments with ratings.total / departments",
        "activities.units, count, members of unit with activities.sessions"
    })
    void tellsTheUnitAndTheFormula(String metric, String unit, String formula) {
        var definition = CatalogueTopic.definition(metric(metric));

        assertThat(definition.getUnit()).isEqualTo(unit);
        assertThat(definition.getFormula()).isEqualTo(formula);
        assertThat(definition(metric(metric)).unit()).isEqualTo(unit);
        assertThat(definition(metric(metric)).formula()).isEqualTo(formula);
    }

    @Test
    void comesWithItsWorkedExample() {
        var example = definition(metric("ratings.active_rate")).example();

        assertThat(example.figure()).isEqualTo("4 / 5");
        assertThat(example.events()).hasSizeGreaterThan(5);
    }

    @Test
    void namesTheDistributionOfAPercentile() {
        var definition = CatalogueTopic.definition(metric("calls.wait.p99"));

        assertThat(definition.getNumerator()).containsExactly("calls.wait");
        assertThat(definition.getDenominator()).isEmpty();
    }

    @Test
    void answersAMeanExactly() {
        var row =
                row("calls.wait.mean", Counts.of(Map.of(Measure.CALLS_WAIT_SECONDS, 100L, Measure.CALLS_ANSWERED, 3L)));

        assertThat(row.numerator()).isEqualTo(100);
        assertThat(row.denominator()).isEqualTo(3);
        assertThat(row.unit()).isEqualTo("seconds");
    }

    @Test
    void answersAPercentileAsTheMiddleOfItsBucket() {
        var row = row("calls.wait.p50", Distribution.CALLS_WAIT.one(61));

        assertThat(row.numerator()).isEqualTo(121);
        assertThat(row.denominator()).isEqualTo(2);
        assertThat(row.unit()).isEqualTo("seconds");
    }

    @Test
    void hasNothingToSayOfNothing() {
        var row = row("calls.wait.p50", Counts.of(Measure.CALLS_ANSWERED, 1));

        assertThat(row.numerator()).isEqualTo(0);
        assertThat(row.denominator()).isEqualTo(0);
    }

    private static Answers.Row row(String metric, Counts counts) {
        var figure = new CellMap(Map.of(CellKey.parse(DAY), counts)).figure(metric, DAY);
        return Answers.Row.of(figure, true, List.of());
    }

    private static Metric metric(String id) {
        return Catalogue.METRICS.stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Answers.Definition definition(Metric metric) {
        return Answers.Definition.of(metric, WorkedExamples.shipped().of(metric.id()));
    }
}
