package org.minyi.workbench.load;

/** A set of numbers that takes 8 bytes a place: no boxes, no entries, open addressing. */
final class LongSet {

    private static final int FIRST_SIZE = 1 << 12;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] places = new long[FIRST_SIZE];
    private int size;
    private boolean zero;

    /** Adds a number; whether it was new. */
    boolean add(long number) {
        if (number == 0) {
            boolean isNew = !zero;
            zero = true;
            return isNew;
        }
        if (!put(places, number)) {
            return false;
        }
        if (++size > places.length / 3 * 2) {
            grow();
        }
        return true;
    }

    /** How many numbers there are. */
    int size() {
        return size + (zero ? 1 : 0);
    }

    private void grow() {
        var larger = new long[Math.multiplyExact(places.length, 2)];
        for (long number : places) {
            if (number != 0) {
                put(larger, number);
            }
        }
        places = larger;
    }

    private static boolean put(long[] places, long number) {
        int mask = places.length - 1;
        int place = (int) (number * MIX >>> 32) & mask;
        while (places[place] != 0) {
            if (places[place] == number) {
                return false;
            }
            place = (place + 1) & mask;
        }
        places[place] = number;
        return true;
    }
}
