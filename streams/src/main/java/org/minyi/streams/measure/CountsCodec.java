package org.minyi.streams.measure;

import java.util.EnumMap;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.store.Codec;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs counts: for each measure its place in the list and its signed amount. */
public final class CountsCodec implements Codec<Counts> {

    @Override
    public byte[] encode(Counts counts) {
        var packed = new PackWriter();
        write(counts, packed);
        return packed.toBytes();
    }

    @Override
    public Counts decode(byte[] bytes) {
        return read(new PackReader(bytes));
    }

    static void write(Counts counts, PackWriter to) {
        counts.forEach((measure, amount) -> to.number(measure.ordinal()).signed(amount));
    }

    /** Reads up to the end. */
    static Counts read(PackReader from) {
        var amounts = new EnumMap<Measure, Long>(Measure.class);
        while (!from.atEnd()) {
            amounts.put(Measure.at(from.smallNumber()), from.signed());
        }
        return Counts.of(amounts);
    }
}
