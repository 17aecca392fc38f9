package org.minyi.workbench.city;

import java.util.List;

/**
 * What the year at the open-government window must add up to, drawn up from the plan and not from the events.
 *
 * @param rated how many of those served said whether they were satisfied
 */
public record WindowFigures(long served, long published, long rated, long satisfied) {

    static WindowFigures of(Plan<Once<Service>> plan) {
        return new WindowFigures(
                plan.counted(life -> life.what().served()),
                plan.counted(life -> !life.what().served()),
                plan.counted(life -> life.what().satisfied() != null),
                plan.counted(life -> Boolean.TRUE.equals(life.what().satisfied())));
    }

    /** The same under the names of the catalogue. */
    List<ExpectedFigure> byMetric() {
        return List.of(
                ExpectedFigure.count("window.served", served),
                ExpectedFigure.count("window.published", published),
                ExpectedFigure.count("window.rated", rated),
                ExpectedFigure.ratio("window.satisfaction_rate", satisfied, rated));
    }
}
