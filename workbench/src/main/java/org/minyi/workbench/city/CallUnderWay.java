package org.minyi.workbench.city;

import java.time.Duration;
import org.minyi.schemas.CallDirection;

/** A call while it lasts, on the line dialled; all times are epoch milliseconds. */
record CallUnderWay(String line, Call call, CallTimes times) {

    /** How long an agent needs for the record of a call. */
    static final long WRAP_UP = Duration.ofSeconds(40).toMillis();

    /** Whether a caller waits for a human then. */
    boolean waitsAt(long time) {
        long waitsUntil = wasAnswered() ? times.answered() : times.ended();
        return call.direction() == CallDirection.INBOUND
                && call.entersQueue()
                && times.queue() <= time
                && time < waitsUntil;
    }

    boolean talksAt(long time) {
        return wasAnswered() && times.answered() <= time && time < times.ended();
    }

    boolean wrapsUpAt(long time) {
        return wasAnswered() && times.ended() <= time && time < times.ended() + WRAP_UP;
    }

    private boolean wasAnswered() {
        return times.answered() != CallTimes.NEVER;
    }
}
