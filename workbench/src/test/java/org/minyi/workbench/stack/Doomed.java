package org.minyi.workbench.stack;

/** A child that cannot start, with a thread that would keep it alive. */
public final class Doomed {
    private Doomed() {}

    public static void main(String[] args) {
        new Thread(Patient::sleepForEver).start();
        throw new IllegalStateException("the harvest failed");
    }
}
