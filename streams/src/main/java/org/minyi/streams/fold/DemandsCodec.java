package org.minyi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.store.Codec;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs demands one after the other. */
public final class DemandsCodec implements Codec<List<Demand>> {

    @Override
    public void write(List<Demand> demands, PackWriter to) {
        demands.forEach(demand -> write(demand, to));
    }

    @Override
    public List<Demand> decode(byte[] bytes) {
        var packed = new PackReader(bytes);
        var demands = new ArrayList<Demand>(2);
        while (!packed.atEnd()) {
            demands.add(read(packed));
        }
        return demands;
    }

    static void write(Demand demand, PackWriter to) {
        to.text(demand.ticket())
                .number(demand.acceptedAt())
                .text(demand.kind())
                .text(demand.category())
                .text(demand.channel())
                .text(demand.region())
                .text(demand.unit());
    }

    static Demand read(PackReader from) {
        return new Demand(from.text(), from.number(), from.text(), from.text(), from.text(), from.text(), from.text());
    }
}
