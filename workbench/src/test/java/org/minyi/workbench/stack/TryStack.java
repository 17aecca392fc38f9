package org.minyi.workbench.stack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack without a command line: a parent that tests can kill, and a way to try things by hand. */
public final class TryStack {
    private TryStack() {}

    /** @param args the data directory */
    public static void main(String[] args) {
        try (var stack = Stack.start(StackSettings.anywhere(Path.of(args[0])), System.out::println)) {
            stack.startApp(PretendApp.of(stack));
            stack.killApp();
            stack.startApp(PretendApp.of(stack));
            var children = Stream.of(stack.broker(), stack.registryProcess(), stack.app())
                    .flatMap(Optional::stream)
                    .map(child -> String.valueOf(child.pid()));
            System.out.println("children " + children.collect(Collectors.joining(" ")));
            Patient.sleepForEver();
        } catch (StackException refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }
}
