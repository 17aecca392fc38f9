package org.minyi.streams.measure;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;

/** What a repeat counts for: one more, in the cells in which its ticket counts as accepted. */
public final class RepeatMeasuring implements Measuring<Demand> {

    private static final Counts ONE = Counts.of(Measure.TICKETS_REPEAT, 1);

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public RepeatMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Contribution> contributions(Demand repeat) {
        var scopes = TicketScopes.of(repeat);
        var inItsHour = new Difference(windows.hour(repeat.acceptedAt()), ONE);
        var onItsDay = new Difference(windows.day(repeat.acceptedAt()), ONE);
        var contributions = new ArrayList<Contribution>();
        scopes.hourly().forEach(scope -> contributions.add(new Contribution(scope, inItsHour)));
        scopes.daily().forEach(scope -> contributions.add(new Contribution(scope, onItsDay)));
        return contributions;
    }
}
