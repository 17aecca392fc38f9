package org.minyi.workbench.fuzz;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * So many inputs for one way in, from a seed that is printed: {@code -Dminyi.fuzz.inputs=100000} for the long form,
 * {@code -Dminyi.fuzz.seed=N} to see the same ones again.
 */
public final class Fuzz {

    private static final int INPUTS = Integer.getInteger("minyi.fuzz.inputs", 400);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHOWN = 2_000;

    private Fuzz() {}

    /** What takes an input in; whatever it throws is a finding. */
    public interface WayIn {

        /** Takes it in, or refuses it with a reason. */
        void take(byte[] input) throws Exception;
    }

    /** Lets that way in take inputs made of these good ones. */
    public static void run(String name, List<byte[]> good, WayIn way) {
        long seed = Long.getLong("minyi.fuzz.seed", new Random().nextInt(1_000_000));
        System.out.println(name + ": again with -Dminyi.fuzz.seed=" + seed);
        var mutations = new Mutations(good, new Random(seed));
        for (int number = 0; number < INPUTS; number++) {
            take(name, number, mutations.next(), way);
        }
    }

    private static void take(String name, int number, byte[] input, WayIn way) {
        long begun = System.nanoTime();
        try {
            way.take(input);
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError(finding(name, number, input, e.toString()), e);
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (took.compareTo(PATIENCE) > 0) {
            throw new AssertionError(finding(name, number, input, "it took " + took));
        }
    }

    private static String finding(String name, int number, byte[] input, String what) {
        var hex = HexFormat.of().formatHex(input);
        return "%s, input %d of %d bytes: %s; in hexadecimals %s"
                .formatted(
                        name, number, input.length, what, hex.length() > SHOWN ? hex.substring(0, SHOWN) + "..." : hex);
    }
}
