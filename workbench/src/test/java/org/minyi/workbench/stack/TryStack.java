package org.minyi.workbench.stack;

import java.nio.file.Path;

/** A stack without a command line: a parent that tests can kill, and a way to try things by hand. */
public final class TryStack {
    private TryStack() {}

    /** @param args the data directory */
    public static void main(String[] args) throws InterruptedException {
        var begin = System.nanoTime();
        try (var stack = Stack.start(StackSettings.anywhere(Path.of(args[0])), System.out::println)) {
            System.out.printf("ready after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
            System.out.printf(
                    "broker %d registry %d%n",
                    stack.broker().pid(), stack.registryProcess().pid());
            System.out.flush();
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (StackException refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }
}
