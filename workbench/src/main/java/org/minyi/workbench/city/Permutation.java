package org.minyi.workbench.city;

/**
 * A seeded reordering of the numbers below a size, worked out number by number and never held: a small Feistel
 * network over the next power of four, walked until it comes back below the size.
 */
final class Permutation {

    private static final int ROUNDS = 4;

    private final long size;
    private final int half;
    private final long mask;
    private final Chance[] rounds = new Chance[ROUNDS];

    Permutation(long size, Chance chance) {
        this.size = size;
        this.half = Math.max(1, (65 - Long.numberOfLeadingZeros(Math.max(1, size - 1))) / 2);
        this.mask = (1L << half) - 1;
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = chance.of("round " + round);
        }
    }

    /** Where n goes: another number below the size, each reached by exactly one. */
    long of(long n) {
        long there = n;
        do {
            there = scramble(there);
        } while (there >= size);
        return there;
    }

    private long scramble(long n) {
        long left = n >>> half;
        long right = n & mask;
        for (Chance round : rounds) {
            long next = left ^ (round.bits(right) >>> 17 & mask);
            left = right;
            right = next;
        }
        return left << half | right;
    }
}
