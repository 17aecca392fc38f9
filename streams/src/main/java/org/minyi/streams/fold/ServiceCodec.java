package org.minyi.streams.fold;

import org.minyi.streams.contract.ServiceFact;
import org.minyi.streams.contract.ServiceFact.Satisfied;
import org.minyi.streams.contract.ServiceFact.Type;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs the facts of the open-government window. */
final class ServiceCodec implements FactCodec<ServiceFact> {

    private static final Type[] TYPES = Type.values();
    private static final Satisfied[] ANSWERS = Satisfied.values();

    @Override
    public void write(ServiceFact fact, PackWriter to) {
        HistoryCodec.write(fact.stamp(), to);
        to.number(fact.type().ordinal())
                .text(fact.region())
                .text(fact.unit())
                .number(fact.satisfied().ordinal());
    }

    @Override
    public ServiceFact read(PackReader from) {
        return new ServiceFact(
                HistoryCodec.stamp(from),
                TYPES[from.smallNumber()],
                from.text(),
                from.text(),
                ANSWERS[from.smallNumber()]);
    }
}
