package org.minyi.streams.fold;

import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.contract.TicketFact.Type;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs the facts of tickets; what an event does not carry takes one byte. */
final class TicketCodec implements FactCodec<TicketFact> {

    private static final Type[] TYPES = Type.values();

    @Override
    public void write(TicketFact fact, PackWriter to) {
        HistoryCodec.write(fact.stamp(), to);
        to.number(fact.type().ordinal())
                .text(fact.kind())
                .text(fact.urgency())
                .text(fact.category())
                .text(fact.channel())
                .text(fact.region())
                .text(fact.unit())
                .text(fact.sessionId())
                .text(fact.mergedInto());
    }

    @Override
    public TicketFact read(PackReader from) {
        return new TicketFact(
                HistoryCodec.stamp(from),
                TYPES[from.smallNumber()],
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.text());
    }
}
