package org.minyi.streams.fold;

import org.minyi.streams.contract.CallFact;
import org.minyi.streams.contract.CallFact.Outcome;
import org.minyi.streams.contract.CallFact.Type;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs the facts of calls. */
final class CallCodec implements FactCodec<CallFact> {

    private static final Type[] TYPES = Type.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    @Override
    public void write(CallFact fact, PackWriter to) {
        HistoryCodec.write(fact.stamp(), to);
        to.number(fact.type().ordinal())
                .number(fact.inbound() ? 1 : 0)
                .number(fact.outcome().ordinal())
                .text(fact.line())
                .text(fact.region())
                .moment(fact.enteredMenuAt())
                .moment(fact.enteredQueueAt())
                .moment(fact.answeredAt())
                .moment(fact.endedAt())
                .number(fact.level());
    }

    @Override
    public CallFact read(PackReader from) {
        return new CallFact(
                HistoryCodec.stamp(from),
                TYPES[from.smallNumber()],
                from.number() == 1,
                OUTCOMES[from.smallNumber()],
                from.text(),
                from.text(),
                from.moment(),
                from.moment(),
                from.moment(),
                from.moment(),
                from.smallNumber());
    }
}
