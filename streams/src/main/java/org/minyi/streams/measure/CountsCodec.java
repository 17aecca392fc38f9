package org.minyi.streams.measure;

import java.util.Arrays;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.store.Codec;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Packs counts: for each slot its number and its signed amount. */
public final class CountsCodec implements Codec<Counts> {

    private static final int FEW = 16;

    @Override
    public void write(Counts counts, PackWriter to) {
        counts.forEachSlot((slot, amount) -> to.number(slot).signed(amount));
    }

    @Override
    public Counts decode(byte[] bytes) {
        var from = new PackReader(bytes);
        var slots = new short[FEW];
        var amounts = new long[FEW];
        int size = 0;
        while (!from.atEnd()) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size * 2);
                amounts = Arrays.copyOf(amounts, size * 2);
            }
            slots[size] = (short) from.smallNumber();
            amounts[size++] = from.signed();
        }
        return Counts.ofSlots(slots, amounts, size);
    }

    /** Reads so many slots. */
    static Counts read(PackReader from, int size) {
        var slots = new short[size];
        var amounts = new long[size];
        for (int i = 0; i < size; i++) {
            slots[i] = (short) from.smallNumber();
            amounts[i] = from.signed();
        }
        return Counts.ofSlots(slots, amounts, size);
    }
}
