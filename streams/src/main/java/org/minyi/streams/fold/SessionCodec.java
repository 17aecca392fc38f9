package org.minyi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.SessionFact;
import org.minyi.streams.contract.SessionFact.Type;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs the facts of 热线问政 sessions. */
final class SessionCodec implements FactCodec<SessionFact> {

    private static final Type[] TYPES = Type.values();

    @Override
    public void write(SessionFact fact, PackWriter to) {
        HistoryCodec.write(fact.stamp(), to);
        to.number(fact.type().ordinal()).text(fact.region()).number(fact.units().size());
        fact.units().forEach(to::text);
    }

    @Override
    public SessionFact read(PackReader from) {
        return new SessionFact(HistoryCodec.stamp(from), TYPES[from.smallNumber()], from.text(), units(from));
    }

    private static List<String> units(PackReader from) {
        int size = from.smallNumber();
        var units = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            units.add(from.text());
        }
        return List.copyOf(units);
    }
}
