package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallOutcome;
import org.minyi.streams.contract.HungUp;

/**
 * A call that its caller gave up.
 *
 * @param id {@code source:callId}
 */
record GivenUp(String id, CallEvent call) {

    static final Comparator<GivenUp> IN_ORDER =
            Comparator.comparing(GivenUp::at).thenComparing(GivenUp::id);

    /** Whether that call was given up. */
    static boolean is(CallEvent call) {
        return switch (call.getOutcome()) {
            case ABANDONED_IN_QUEUE, ABANDONED_IN_MENU -> true;
            case ANSWERED, REFUSED, UNKNOWN -> false;
        };
    }

    Instant at() {
        return call.getEndedAt();
    }

    boolean inQueue() {
        return call.getOutcome() == CallOutcome.ABANDONED_IN_QUEUE;
    }

    /**
     * What is told of its caller.
     *
     * @param all every call that the same caller gave up, this one among them
     */
    HungUp.Caller caller(List<GivenUp> all) {
        var first = all.stream().min(IN_ORDER).orElse(this);
        return new HungUp.Caller(id, call.getLine(), call.getRegion(), at(), waited(), all.size(), first.at());
    }

    private long waited() {
        var from = call.getEnteredQueueAt();
        return from == null ? 0 : Math.max(0, Duration.between(from, at()).toSeconds());
    }
}
