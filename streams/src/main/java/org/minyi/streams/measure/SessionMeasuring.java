package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.ACTIVITIES_SESSIONS;

import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Session;
import org.minyi.streams.contract.Shared;

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
    public List<Shared> shared(Session session) {
        var one = Counts.oneOf(ACTIVITIES_SESSIONS);
        var hourly = List.of(Scope.CITY, Scope.of("region", session.region()), Scope.of("source", session.source()));
        var daily = session.units().stream().map(unit -> Scope.of("unit", unit)).toList();
        return List.of(
                new Shared(hourly, windows.hour(session.heldAt()), one),
                new Shared(daily, windows.day(session.heldAt()), one));
    }
}
