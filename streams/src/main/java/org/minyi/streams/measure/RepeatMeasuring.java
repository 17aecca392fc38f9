package org.minyi.streams.measure;

import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Shared;

/** What a repeat counts for: one more, in the cells in which its ticket counts as accepted. */
public final class RepeatMeasuring implements Measuring<Demand> {

    private static final Counts ONE = Counts.of(Measure.TICKETS_REPEAT, 1);

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public RepeatMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Shared> shared(Demand repeat) {
        var scopes = TicketScopes.of(repeat);
        return List.of(
                new Shared(scopes.hourly(), windows.hour(repeat.acceptedAt()), ONE),
                new Shared(scopes.daily(), windows.day(repeat.acceptedAt()), ONE));
    }
}
