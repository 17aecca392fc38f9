package org.minyi.streams.measure;

import java.util.Arrays;
import org.minyi.streams.contract.Counts;

/** Counts that are added up in place; its slots ascend, and those that have come to zero stay until it is read. */
public final class Tally implements Counts.SlotConsumer {

    private static final int FEW = 4;

    private short[] slots = new short[FEW];
    private long[] amounts = new long[FEW];
    private int size;
    private int at;

    /** Takes one more. */
    public void add(Counts more) {
        at = 0;
        more.forEachSlot(this);
    }

    /** Adds to one slot; of one addend they come in ascending order. */
    @Override
    public void accept(int slot, long amount) {
        at = place(slot);
        if (at == size || slots[at] != slot) {
            insert(slot);
        }
        amounts[at] = Math.addExact(amounts[at], amount);
    }

    /** All of it together. */
    public Counts value() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (amounts[i] != 0) {
                slots[kept] = slots[i];
                amounts[kept++] = amounts[i];
            }
        }
        size = kept;
        return Counts.ofSlots(slots, amounts, size);
    }

    /** Where the slot stands or would stand; a cell has few slots, a day strip thousands. */
    private int place(int slot) {
        if (size > FEW * 4) {
            int found = Arrays.binarySearch(slots, at, size, (short) slot);
            return found < 0 ? -found - 1 : found;
        }
        int place = at;
        while (place < size && slots[place] < slot) {
            place++;
        }
        return place;
    }

    private void insert(int slot) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
        }
        System.arraycopy(slots, at, slots, at + 1, size - at);
        System.arraycopy(amounts, at, amounts, at + 1, size - at);
        slots[at] = (short) slot;
        amounts[at] = 0;
        size++;
    }
}
