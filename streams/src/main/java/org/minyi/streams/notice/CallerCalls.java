package org.minyi.streams.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.CallEvent;

/** The calls of one caller: those given up, and when the last one was answered. */
final class CallerCalls {

    private final List<GivenUp> givenUp = new ArrayList<>();
    private Instant answeredAt = Instant.MIN;

    void add(String id, CallEvent call) {
        switch (call.getOutcome()) {
            case ANSWERED -> answered(call.getAnsweredAt() == null ? call.getEndedAt() : call.getAnsweredAt());
            case ABANDONED_IN_QUEUE, ABANDONED_IN_MENU -> givenUp.add(new GivenUp(id, call));
            case REFUSED, UNKNOWN -> {}
        }
    }

    private void answered(Instant at) {
        answeredAt = at.isAfter(answeredAt) ? at : answeredAt;
    }

    /** Those that no answered call came after. */
    List<GivenUp> sinceAnswered() {
        return givenUp.stream().filter(each -> each.at().isAfter(answeredAt)).toList();
    }
}
