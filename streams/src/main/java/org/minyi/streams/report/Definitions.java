package org.minyi.streams.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minyi.streams.contract.Metric;

/** What the metrics of a report mean, each noted once, in the order in which they are asked for. */
final class Definitions {

    private final Map<String, Report.Definition> noted = new LinkedHashMap<>();

    /** That of a metric, which is noted. */
    Report.Definition of(Metric metric) {
        return noted.computeIfAbsent(
                metric.id(),
                id -> new Report.Definition(
                        id,
                        metric.nameZh(),
                        metric.nameEn(),
                        metric.definitionZh(),
                        metric.definitionEn(),
                        metric.formula().text(),
                        metric.formula().unit().id(),
                        metric.basis().name()));
    }

    /** All that were noted. */
    List<Report.Definition> all() {
        return List.copyOf(noted.values());
    }
}
