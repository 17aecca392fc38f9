package org.minyi.streams.query;

import static org.minyi.streams.query.http.Sheet.row;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.query.http.Sheet;

/** Figures as a sheet: each exactly, with what it is compared with, its definition, and what it is worth. */
final class FigureSheet {

    private static final List<String> HEADS = List.of(
            "metric", "name_zh", "name_en", "scope", "window", "numerator", "denominator", "known", "unit", "moment");
    private static final List<String> DEFINED =
            List.of("definition_zh", "definition_en", "formula", "counted_in", "basis", "computed_at", "synthetic");

    private FigureSheet() {}

    static Sheet of(Answers.Figures answer, List<Metric> metrics) {
        Map<String, Metric> definitions = metrics.stream().collect(Collectors.toMap(Metric::id, Function.identity()));
        var compared = answer.figures().isEmpty()
                ? Stream.<String>empty()
                : answer.figures().get(0).comparisons().stream().flatMap(FigureSheet::heads);
        return new Sheet(
                "minyi-figures",
                Stream.of(HEADS.stream(), compared, DEFINED.stream())
                        .flatMap(heads -> heads)
                        .toList(),
                answer.figures().stream()
                        .map(figure -> cells(figure, definitions.get(figure.metric()), answer))
                        .toList());
    }

    private static Stream<String> heads(Beside beside) {
        var name = beside.with().replace('-', '_');
        return Stream.of(
                name + "_window",
                name + "_numerator",
                name + "_denominator",
                name + "_difference_numerator",
                name + "_difference_denominator");
    }

    private static List<Object> cells(Answers.Row figure, Metric metric, Answers.Figures answer) {
        var cells = row(
                figure.metric(),
                figure.nameZh(),
                figure.nameEn(),
                figure.scope(),
                figure.window(),
                figure.numerator(),
                figure.denominator(),
                figure.known(),
                figure.unit(),
                figure.moment());
        figure.comparisons().forEach(beside -> cells.addAll(cells(beside)));
        cells.addAll(row(
                metric.definitionZh(),
                metric.definitionEn(),
                metric.formula().text(),
                metric.basis().name(),
                answer.basis(),
                answer.computedAt(),
                answer.synthetic()));
        return cells;
    }

    private static List<Object> cells(Beside beside) {
        var difference = beside.difference();
        return row(
                beside.window(),
                beside.numerator(),
                beside.denominator(),
                difference == null ? null : difference.numerator(),
                difference == null ? null : difference.denominator());
    }
}
