package org.minyi.streams.fold;

import java.util.Optional;
import org.minyi.streams.contract.Call;
import org.minyi.streams.contract.CallFact;
import org.minyi.streams.contract.CallFact.Outcome;
import org.minyi.streams.contract.CallFact.Type;
import org.minyi.streams.contract.Moment;

/** The life of a call: told once when it is over, perhaps voided. Only inbound calls count. */
public final class CallLifecycle implements Lifecycle<CallFact, Call> {

    @Override
    public boolean begins(CallFact fact) {
        return fact.type() == Type.FINISHED;
    }

    @Override
    public Optional<Call> fold(String entityId, History<CallFact> history) {
        if (history.any(fact -> fact.type() == Type.VOIDED)) {
            return Optional.empty();
        }
        return history.first(this::begins).filter(CallFact::inbound).map(finished -> call(entityId, finished));
    }

    @Override
    public FactCodec<CallFact> codec() {
        return new CallCodec();
    }

    private static Call call(String id, CallFact finished) {
        long entered = Moment.first(finished.enteredQueueAt(), finished.enteredMenuAt());
        boolean answered = finished.outcome() == Outcome.ANSWERED;
        return new Call(
                id,
                Moment.first(entered, finished.endedAt()),
                finished.outcome(),
                Moment.happened(finished.enteredQueueAt()),
                waited(finished),
                answered ? span(finished.answeredAt(), finished.endedAt()) : 0,
                finished.line(),
                finished.region(),
                finished.level());
    }

    private static long waited(CallFact finished) {
        return switch (finished.outcome()) {
            case ANSWERED -> span(finished.enteredQueueAt(), finished.answeredAt());
            case ABANDONED_IN_QUEUE -> span(finished.enteredQueueAt(), finished.endedAt());
            case ABANDONED_IN_MENU, REFUSED, NOT_TOLD -> 0;
        };
    }

    /** How long it was from one moment to another, milliseconds; nothing when clocks had it the other way round. */
    private static long span(long from, long to) {
        return Math.max(0, to - from);
    }
}
