package org.minyi.streams.accept;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;
import org.minyi.streams.contract.CallFact;
import org.minyi.streams.contract.CallFact.Outcome;
import org.minyi.streams.contract.CallFact.Type;
import org.minyi.streams.contract.Stamp;

/** Lets finished calls in. */
public final class CallAcceptance implements Acceptance<CallEvent, CallFact> {

    private static final List<Rule<CallEvent>> RULES = List.of(
            Rule.present("callId", CallEvent::getCallId),
            Rule.known("unknown-type", "type", event -> event.getType() == CallEventType.UNKNOWN),
            Rule.known(
                    "unknown-direction",
                    "direction",
                    event -> finished(event) && event.getDirection() == CallDirection.UNKNOWN),
            Rule.known(
                    "unknown-outcome",
                    "outcome",
                    event -> finished(event) && event.getOutcome() == CallOutcome.UNKNOWN),
            Rule.needed("endedAt", "a finished call", event -> finished(event) && event.getEndedAt() == null),
            Rule.needed(
                    "enteredQueueAt",
                    "a call that was answered or abandoned in the queue",
                    event -> finished(event) && wasQueued(event) && event.getEnteredQueueAt() == null),
            Rule.needed(
                    "answeredAt",
                    "an answered call",
                    event -> finished(event)
                            && event.getOutcome() == CallOutcome.ANSWERED
                            && event.getAnsweredAt() == null),
            new Rule<>(
                    "impossible-order",
                    "endedAt",
                    event -> !inOrder(event),
                    event -> "menu, queue, answer and end do not follow one another"),
            Rule.possible("enteredMenuAt", CallEvent::getEnteredMenuAt, CallEvent::getEventTime),
            Rule.possible("enteredQueueAt", CallEvent::getEnteredQueueAt, CallEvent::getEventTime),
            Rule.possible("answeredAt", CallEvent::getAnsweredAt, CallEvent::getEventTime),
            Rule.possible("endedAt", CallEvent::getEndedAt, CallEvent::getEventTime),
            Rule.level("ratingLevel", CallEvent::getRatingLevel));

    @Override
    public String localId(CallEvent event) {
        return event.getCallId();
    }

    @Override
    public List<Rule<CallEvent>> rules() {
        return RULES;
    }

    @Override
    public CallFact fact(Stamp stamp, CallEvent event) {
        return new CallFact(
                stamp,
                Type.valueOf(event.getType().name()),
                event.getDirection() == CallDirection.INBOUND,
                event.getOutcome() == CallOutcome.UNKNOWN
                        ? Outcome.NOT_TOLD
                        : Outcome.valueOf(event.getOutcome().name()),
                Told.text(event.getLine()),
                Told.text(event.getRegion()),
                Told.moment(event.getEnteredMenuAt()),
                Told.moment(event.getEnteredQueueAt()),
                Told.moment(event.getAnsweredAt()),
                Told.moment(event.getEndedAt()),
                Told.number(event.getRatingLevel()));
    }

    private static boolean finished(CallEvent event) {
        return event.getType() == CallEventType.FINISHED;
    }

    private static boolean wasQueued(CallEvent event) {
        return event.getOutcome() == CallOutcome.ANSWERED || event.getOutcome() == CallOutcome.ABANDONED_IN_QUEUE;
    }

    private static boolean inOrder(CallEvent event) {
        var moments = Stream.of(
                        event.getEnteredMenuAt(), event.getEnteredQueueAt(), event.getAnsweredAt(), event.getEndedAt())
                .filter(Objects::nonNull)
                .toList();
        for (int i = 1; i < moments.size(); i++) {
            Instant before = moments.get(i - 1);
            if (moments.get(i).isBefore(before)) {
                return false;
            }
        }
        return true;
    }
}
