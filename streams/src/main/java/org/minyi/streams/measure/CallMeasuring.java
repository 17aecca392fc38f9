package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.CALLS_ABANDONED;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED_15S;
import static org.minyi.streams.contract.Measure.CALLS_MENU_ABANDONED;
import static org.minyi.streams.contract.Measure.CALLS_OFFERED;
import static org.minyi.streams.contract.Measure.CALLS_RATED;
import static org.minyi.streams.contract.Measure.CALLS_REFUSED;
import static org.minyi.streams.contract.Measure.CALLS_SATISFIED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Call;
import org.minyi.streams.contract.CallFact.Outcome;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Scope;

/** What an inbound call counts for, all of it in the window in which it entered the queue. */
public final class CallMeasuring implements Measuring<Call> {

    private static final long PROMPT_MS = Duration.ofSeconds(15).toMillis();
    private static final int LEAST_SATISFIED = 3;

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public CallMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Contribution> contributions(Call call) {
        var counts = counts(call);
        var hour = windows.hour(call.countedAt());
        var line = Scope.of("line", call.line());
        var contributions = new ArrayList<>(List.of(
                new Contribution(new CellKey(Scope.CITY, hour), counts),
                new Contribution(new CellKey(Scope.of("region", call.region()), hour), counts),
                new Contribution(new CellKey(line, hour), counts),
                new Contribution(new CellKey(Scope.of("source", call.source()), hour), counts)));
        if (call.offered()) {
            var minute = DayStrip.call(call.countedAt(), call.outcome() == Outcome.ANSWERED);
            var strip = LocalWindows.utcDay(call.countedAt());
            contributions.add(new Contribution(new CellKey(Scope.CITY, strip), minute));
            contributions.add(new Contribution(new CellKey(line, strip), minute));
        }
        return contributions;
    }

    private static Counts counts(Call call) {
        var offered = call.offered() ? Counts.oneOf(CALLS_OFFERED) : Counts.ZERO;
        return offered.plus(
                switch (call.outcome()) {
                    case ANSWERED -> answered(call);
                    case ABANDONED_IN_QUEUE -> Counts.oneOf(CALLS_ABANDONED);
                    case ABANDONED_IN_MENU -> Counts.oneOf(CALLS_MENU_ABANDONED);
                    case REFUSED -> Counts.oneOf(CALLS_REFUSED);
                    case NOT_TOLD -> Counts.ZERO;
                });
    }

    private static Counts answered(Call call) {
        var counts = Counts.oneOf(CALLS_ANSWERED);
        if (call.waitedMs() <= PROMPT_MS) {
            counts = counts.plus(Counts.oneOf(CALLS_ANSWERED_15S));
        }
        if (call.level() > 0) {
            counts = counts.plus(Counts.oneOf(CALLS_RATED));
        }
        return call.level() >= LEAST_SATISFIED ? counts.plus(Counts.oneOf(CALLS_SATISFIED)) : counts;
    }
}
