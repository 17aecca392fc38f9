package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints any figure of a running Minyi. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description = {"查询任意指标。", "Prints figures with numerator, denominator, unit and definition."})
public final class MetricsCommand implements Callable<Integer> {

    private static final String BOTH = Query.each("compare", List.of("previous", "year-before"));

    @Spec
    private CommandSpec spec;

    @Mixin
    private UrlOption url;

    @Parameters(
            paramLabel = "SCOPE",
            arity = "0..*",
            defaultValue = "city",
            description = "What the figures are about: city, region:430405, unit:CODE (default: ${DEFAULT-VALUE}).")
    private List<String> scopes;

    @Option(
            names = "--window",
            split = ",",
            paramLabel = "WINDOW",
            description = "When: 2023, 2023-05, 2023-05-01 or 2023-05-01T08:00+08:00.")
    private List<String> windows = List.of();

    @Option(
            names = "--metric",
            split = ",",
            paramLabel = "ID",
            description = "Only these figures, e.g. ratings.active_rate; all of them if not given.")
    private List<String> metrics = List.of();

    @Option(
            names = "--compare",
            description = "Beside each figure 环比 (the previous window) and 同比 (the same window of the year before).")
    private boolean compare;

    @Option(
            names = "--explain",
            split = ",",
            paramLabel = "ID",
            description = "What these figures mean: definition, formula and a worked example, instead of figures.")
    private List<String> explained = List.of();

    @Mixin
    private AsOfOption asOf;

    @ArgGroup(exclusive = false)
    private IdsOptions ids;

    @Override
    public Integer call() {
        if (!explained.isEmpty()) {
            url.api()
                    .json("/api/v1/definitions?"
                            + Query.each("metric", explained).substring(1))
                    .forEach(definition -> System.out.println(Explanation.of(definition)));
            return 0;
        }
        if (windows.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Say when, e.g. --window 2023, or what to explain: --explain ID");
        }
        var asked = (Query.each("scope", scopes) + Query.each("window", windows) + Query.each("metric", metrics))
                        .substring(1)
                + asOf.query();
        if (ids != null && ids.areWanted()) {
            requireOneFigure();
            System.out.println(IdLines.of(new Recounted(url.api()).json("/api/v1/ids?" + asked + ids.query())));
            return 0;
        }
        var answer = new Recounted(url.api()).json("/api/v1/metrics?" + asked + (compare ? BOTH : ""));
        System.out.println("basis: " + answer.path("basis").asText() + " at "
                + answer.path("computedAt").asText()
                + (answer.path("synthetic").asBoolean() ? " · synthetic data" : ""));
        answer.path("figures").forEach(figure -> {
            System.out.println(line(figure));
            ComparisonLine.of(figure).forEach(System.out::println);
        });
        return 0;
    }

    private void requireOneFigure() {
        if (metrics.size() != 1 || scopes.size() != 1 || windows.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--ids 一次只列一项指标。 --ids lists what is behind one figure: name one --metric, one --window and"
                            + " at most one SCOPE, e.g. metrics city --window 2023 --metric ratings.bad --ids");
        }
    }

    private static String line(JsonNode figure) {
        var exact = figure.path("denominator").isNull()
                ? figure.path("numerator").asText()
                : figure.path("numerator").asText() + " / "
                        + figure.path("denominator").asText();
        return "%s  %s  %-24s %s %s%s  (%s %s: %s)"
                .formatted(
                        figure.path("scope").asText(),
                        figure.path("window").asText(),
                        figure.path("metric").asText(),
                        exact,
                        figure.path("unit").asText(),
                        figure.path("moment").isNull()
                                ? ""
                                : " @ " + figure.path("moment").asText(),
                        figure.path("nameZh").asText(),
                        figure.path("nameEn").asText(),
                        figure.path("definitionEn").asText());
    }
}
