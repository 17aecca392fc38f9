package org.minyi.streams.store;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to ask whether a key was ever added, of a million that were. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class KeyFilterBenchmark {

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
            filter.add(key("R", i));
        }
        for (int i = 0; i < ASKED; i++) {
            known[i] = key("R", i * (KEYS / ASKED));
            unknown[i] = key("S", i);
        }
    }

    /** Of one that was. */
    @Benchmark
    public boolean known() {
        return filter.mayContain(known[next()]);
    }

    /** Of one that was not. */
    @Benchmark
    public boolean unknown() {
        return filter.mayContain(unknown[next()]);
    }

    private int next() {
        next = (next + 1) % ASKED;
        return next;
    }

    private static byte[] key(String letter, int number) {
        return ("haochaping:" + letter + number).getBytes(StandardCharsets.UTF_8);
    }
}
