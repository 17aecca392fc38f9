package org.minyi.workbench.city;

import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallOutcome;

/**
 * What a call is, as far as figures see it.
 *
 * @param swift whether it was answered within 15 seconds
 * @param level the caller's rating, 0 if there is none
 */
record Call(CallDirection direction, CallOutcome outcome, boolean swift, int level) {

    private static final int LEAST_SATISFIED = 3;

    static Call inbound(CallOutcome outcome) {
        return new Call(CallDirection.INBOUND, outcome, false, 0);
    }

    static Call answered(boolean swift, int level) {
        return new Call(CallDirection.INBOUND, CallOutcome.ANSWERED, swift, level);
    }

    boolean is(CallOutcome other) {
        return direction == CallDirection.INBOUND && outcome == other;
    }

    boolean entersQueue() {
        return outcome == CallOutcome.ANSWERED || outcome == CallOutcome.ABANDONED_IN_QUEUE;
    }

    boolean rated() {
        return level > 0;
    }

    boolean satisfied() {
        return level >= LEAST_SATISFIED;
    }
}
