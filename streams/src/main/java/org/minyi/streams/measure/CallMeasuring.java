package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.CALLS_ABANDONED;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED_15S;
import static org.minyi.streams.contract.Measure.CALLS_MENU_ABANDONED;
import static org.minyi.streams.contract.Measure.CALLS_OFFERED;
import static org.minyi.streams.contract.Measure.CALLS_RATED;
import static org.minyi.streams.contract.Measure.CALLS_REFUSED;
import static org.minyi.streams.contract.Measure.CALLS_SATISFIED;
import static org.minyi.streams.contract.Measure.CALLS_SHORT_ABANDONED;
import static org.minyi.streams.contract.Measure.CALLS_TALK_SECONDS;
import static org.minyi.streams.contract.Measure.CALLS_WAIT_SECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Call;
import org.minyi.streams.contract.CallFact.Outcome;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.DayStrip;
import org.minyi.streams.contract.Dimension;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.OneOfEach;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Shared;

/**
 * What an inbound call counts for, all of it in the window in which it entered the queue. How long an answered call waited
 * and lasted is summed up by the hour and kept as histograms by the day.
 */
public final class CallMeasuring implements Measuring<Call> {

    private static final long PROMPT_MS = Duration.ofSeconds(15).toMillis();
    private static final int MS_A_SECOND = 1_000;
    private static final int LEAST_SATISFIED = 3;

    private static final Dimension REGION = new Dimension("region");
    private static final Dimension LINE = new Dimension("line");
    private static final Dimension SOURCE = new Dimension("source");

    private final LocalWindows windows;
    private final long shortAbandonMs;

    /**
     * Counts in the windows of a zone.
     *
     * @param shortAbandon a caller who gives up in the queue before so long is counted apart and was not offered
     */
    public CallMeasuring(LocalWindows windows, Duration shortAbandon) {
        this.windows = windows;
        this.shortAbandonMs = shortAbandon.toMillis();
    }

    @Override
    public List<Shared> shared(Call call) {
        var region = REGION.of(call.region());
        var line = LINE.of(call.line());
        var shared = new ArrayList<Shared>(3);
        shared.add(new Shared(
                List.of(Scope.CITY, region, line, SOURCE.of(call.source())),
                windows.hour(call.countedAt()),
                counts(call)));
        if (call.outcome() == Outcome.ANSWERED) {
            shared.add(new Shared(List.of(Scope.CITY, region, line), windows.day(call.countedAt()), histograms(call)));
        }
        if (isOffered(call)) {
            var minute = DayStrip.call(call.countedAt(), call.outcome() == Outcome.ANSWERED);
            shared.add(new Shared(List.of(Scope.CITY, line), LocalWindows.utcDay(call.countedAt()), minute));
        }
        return shared;
    }

    private Counts counts(Call call) {
        var each = new OneOfEach().andIf(isOffered(call), CALLS_OFFERED);
        switch (call.outcome()) {
            case ANSWERED -> answered(call, each);
            case ABANDONED_IN_QUEUE -> each.and(isShort(call) ? CALLS_SHORT_ABANDONED : CALLS_ABANDONED);
            case ABANDONED_IN_MENU -> each.and(CALLS_MENU_ABANDONED);
            case REFUSED -> each.and(CALLS_REFUSED);
            case NOT_TOLD -> {}
        }
        return call.outcome() == Outcome.ANSWERED
                ? each.counts()
                        .plus(Counts.of(CALLS_WAIT_SECONDS, seconds(call.waitedMs())))
                        .plus(Counts.of(CALLS_TALK_SECONDS, seconds(call.talkedMs())))
                : each.counts();
    }

    private boolean isOffered(Call call) {
        return call.offered() && !isShort(call);
    }

    private boolean isShort(Call call) {
        return call.outcome() == Outcome.ABANDONED_IN_QUEUE && call.waitedMs() < shortAbandonMs;
    }

    private static Counts histograms(Call call) {
        return Distribution.CALLS_WAIT
                .one(seconds(call.waitedMs()))
                .plus(Distribution.CALLS_TALK.one(seconds(call.talkedMs())));
    }

    /** Whole seconds, rounded down. */
    private static long seconds(long milliseconds) {
        return milliseconds / MS_A_SECOND;
    }

    private static void answered(Call call, OneOfEach each) {
        each.and(CALLS_ANSWERED)
                .andIf(call.waitedMs() <= PROMPT_MS, CALLS_ANSWERED_15S)
                .andIf(call.level() > 0, CALLS_RATED)
                .andIf(call.level() >= LEAST_SATISFIED, CALLS_SATISFIED);
    }
}
