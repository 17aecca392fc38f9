package org.minyi.workbench.stack;

import java.nio.file.Path;

/** A stack without a command line: a parent that tests can kill, and a way to try things by hand. */
public final class TryStack {
    private TryStack() {}

    /** @param args the data directory */
    public static void main(String[] args) {
        try (var stack = Stack.start(StackSettings.anywhere(Path.of(args[0])), System.out::println)) {
            stack.startApp(PretendApp.of(stack));
            stack.killApp();
            var app = stack.startApp(PretendApp.of(stack));
            System.out.println("children %d %d %d"
                    .formatted(stack.broker().pid(), stack.registryProcess().pid(), app.pid()));
            Patient.sleepForEver();
        } catch (StackException refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }
}
