package org.minyi.streams.store;

import java.nio.charset.StandardCharsets;
import org.minyi.streams.PieceBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** What it costs to ask whether a key was ever added, of a million that were. */
public class KeyFilterBenchmark extends PieceBenchmark {

    private static final int KEYS = 1_000_000;
    private static final int ASKED = 1 << 12;

    private final KeyFilter filter = KeyFilter.empty();
    private final byte[][] known = new byte[ASKED][];
    private final byte[][] unknown = new byte[ASKED][];
    private int next;

    /** Adds them. */
    @Setup
    public void fill() {
        for (int i = 0; i < KEYS; i++) {
            filter.add(KeyHash.of(key("R", i)));
        }
        for (int i = 0; i < ASKED; i++) {
            known[i] = key("R", i * (KEYS / ASKED));
            unknown[i] = key("S", i);
        }
    }

    /** Of one that was. */
    @Benchmark
    public boolean known() {
        return filter.mayContain(KeyHash.of(known[next()]));
    }

    /** Of one that was not. */
    @Benchmark
    public boolean unknown() {
        return filter.mayContain(KeyHash.of(unknown[next()]));
    }

    private int next() {
        next = (next + 1) % ASKED;
        return next;
    }

    private static byte[] key(String letter, int number) {
        return ("haochaping:" + letter + number).getBytes(StandardCharsets.UTF_8);
    }
}
