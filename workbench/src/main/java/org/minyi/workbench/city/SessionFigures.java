package org.minyi.workbench.city;

import java.util.List;

/**
 * What the year's 热线问政 sessions must add up to, drawn up from the plan and not from the events.
 *
 * @param units the different units that took part
 * @param demands the accepted tickets that name a session
 */
public record SessionFigures(long sessions, long units, long demands) {

    /** The same under the names of the catalogue. */
    List<ExpectedFigure> byMetric() {
        return List.of(
                ExpectedFigure.count("activities.sessions", sessions),
                ExpectedFigure.count("activities.units", units),
                ExpectedFigure.count("activities.demands", demands),
                // All of them are closed on the day on which they are raised.
                ExpectedFigure.count("activities.closed", demands));
    }
}
