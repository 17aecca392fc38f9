package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.ACTIVITIES_SESSIONS;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Session;

/**
 * What a 热线问政 session counts for: one for the city, and one for each unit that took part, so that here alone the
 * units do not sum to the city.
 */
public final class SessionMeasuring implements Measuring<Session> {

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public SessionMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Contribution> contributions(Session session) {
        var counts = Counts.oneOf(ACTIVITIES_SESSIONS);
        var inHour = new Difference(windows.hour(session.heldAt()), counts);
        var inDay = new Difference(windows.day(session.heldAt()), counts);
        var contributions = new ArrayList<>(List.of(
                new Contribution(Scope.CITY, inHour),
                new Contribution(Scope.of("region", session.region()), inHour),
                new Contribution(Scope.of("source", session.source()), inHour)));
        for (var unit : session.units()) {
            contributions.add(new Contribution(Scope.of("unit", unit), inDay));
        }
        return contributions;
    }
}
