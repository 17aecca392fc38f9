package org.minyi.workbench.city;

/**
 * Random choices without state: each depends only on the seed and the number of the thing it is made for, so that
 * anything can be worked out again instead of remembered.
 */
record Chance(long seed) {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** A chance of its own, for choices that must not hang together with others. */
    Chance of(String purpose) {
        return new Chance(mix(seed + GOLDEN * purpose.hashCode()));
    }

    /** 64 bits for thing n. */
    long bits(long n) {
        return mix(seed + GOLDEN * (n + 1));
    }

    /** A number from 0 to before the bound, which is at most 2^31. */
    long below(long bound, long n) {
        return (bits(n) >>> 33) * bound >>> 31;
    }

    /** A number from 0 to before 1. */
    double share(long n) {
        return (bits(n) >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
