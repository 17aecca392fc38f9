package org.minyi.streams.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minyi.streams.contract.Additive;
import org.minyi.streams.contract.Dimensions;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.WorkedExamples;

/** The shapes of the answers over HTTP. */
final class Answers {

    private Answers() {}

    /** Figures with what they are worth: known now, at this moment. */
    record Figures(String basis, Instant computedAt, boolean synthetic, List<Row> figures) {}

    /**
     * One figure, in its unit; the denominator is null for a count, and 0 where there is nothing to say. A percentile is the
     * sum of its bucket's bounds over 2.
     *
     * @param known whether anything at all is known of the month, or year, and the metric is kept there; if not, 0 says nothing
     */
    record Row(
            String metric,
            String nameZh,
            String nameEn,
            String scope,
            String window,
            long numerator,
            Long denominator,
            boolean known,
            String unit,
            Instant moment,
            String definitionEn,
            List<Beside> comparisons) {

        static Row of(Figure figure, boolean known, List<Beside> comparisons) {
            return new Row(
                    figure.metric().id(),
                    figure.metric().nameZh(),
                    figure.metric().nameEn(),
                    figure.key().scope().text(),
                    figure.key().window().text(),
                    figure.numerator(),
                    figure.denominator().isPresent() ? figure.denominator().getAsLong() : null,
                    known,
                    figure.metric().formula().unit().id(),
                    figure.moment().orElse(null),
                    figure.metric().definitionEn(),
                    comparisons);
        }
    }

    /**
     * A line of the catalogue.
     *
     * @param dimensions by which it is kept, beside the whole city
     * @param shortest the shortest windows that it has: hour, day or month
     */
    record Definition(
            String id,
            String nameZh,
            String nameEn,
            String definitionZh,
            String definitionEn,
            String basis,
            String unit,
            String formula,
            List<String> numerator,
            List<String> denominator,
            List<String> dimensions,
            String shortest,
            Worked example) {

        static Definition of(Metric metric, WorkedExamples.Example example) {
            return new Definition(
                    metric.id(),
                    metric.nameZh(),
                    metric.nameEn(),
                    metric.definitionZh(),
                    metric.definitionEn(),
                    metric.basis().name(),
                    metric.formula().unit().id(),
                    metric.formula().text(),
                    metric.formula().numerator().stream().map(Additive::id).toList(),
                    metric.formula().denominator().stream().map(Additive::id).toList(),
                    Dimensions.of(metric),
                    Dimensions.shortest(metric).name().toLowerCase(Locale.ROOT),
                    new Worked(
                            example.titleZh(),
                            example.titleEn(),
                            example.scope(),
                            example.window(),
                            example.events(),
                            example.figures().get(metric.id())));
        }
    }

    /** A few events, and what the metric comes to in them: a count, or numerator / denominator. */
    record Worked(
            String titleZh,
            String titleEn,
            String scope,
            String window,
            List<Map<String, Object>> events,
            String figure) {}

    /** Whether a probe may pass. */
    record Health(String status) {}
}
