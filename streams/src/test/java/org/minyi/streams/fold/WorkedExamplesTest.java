package org.minyi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minyi.schemas.Department;
import org.minyi.streams.CellMap;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.WorkedExamples;
import org.minyi.streams.contract.WorkedExamples.Example;
import org.minyi.streams.measure.Catalogue;

/** Every metric has a worked example, and comes to what the example says. */
class WorkedExamplesTest {

    private static final WorkedExamples EXAMPLES = WorkedExamples.shipped();

    static Stream<Example> examples() {
        return EXAMPLES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesToWhatWasWrittenByHand(Example example) {
        var flow = new PlainFlow();
        example.events().forEach(event -> flow.take(Telling.draft((String) event.get("of"), event)));
        var cells = new CellMap(flow.cells(), roster(example));

        var found = new TreeMap<String, String>();
        example.figures()
                .keySet()
                .forEach(metric ->
                        found.put(metric, text(cells.figure(metric, example.scope() + "@" + example.window()))));

        assertThat(found).isEqualTo(new TreeMap<>(example.figures()));
    }

    @Test
    void everyMetricHasExactlyOne() {
        assertThat(examples().flatMap(example -> example.figures().keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.METRICS.stream().map(Metric::id).toList());
    }

    private static List<Department> roster(Example example) {
        return example.departments() == null
                ? List.of()
                : example.departments().stream()
                        .map(WorkedExamplesTest::department)
                        .toList();
    }

    private static Department department(Map<String, Object> told) {
        return Department.newBuilder()
                .setCode((String) told.get("code"))
                .setName((String) told.get("code"))
                .setRegion((String) told.get("region"))
                .setValidFrom(LocalDate.parse((String) told.get("validFrom")))
                .setHasCases(true)
                .build();
    }

    private static String text(Figure figure) {
        return figure.denominator().isPresent()
                ? figure.numerator() + " / " + figure.denominator().getAsLong()
                : Long.toString(figure.numerator());
    }
}
