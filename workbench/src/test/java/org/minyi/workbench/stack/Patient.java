package org.minyi.workbench.stack;

import java.util.concurrent.CountDownLatch;

/** A child that says when it is there, waits for ever, and says when it ends in an orderly way. */
public final class Patient {
    private Patient() {}

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended in order")));
        System.out.println("here");
        sleepForEver();
    }

    static void sleepForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
