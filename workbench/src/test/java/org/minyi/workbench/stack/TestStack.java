package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Utils;

/**
 * A stack for a test: broker and registry are its children, or with {@code -Dminyi.stack=containers} containers beside
 * it, which end with it.
 */
public final class TestStack implements AutoCloseable {

    public static final String SWITCH = "minyi.stack";
    public static final String CONTAINERS = "containers";
    private static final String CHILDREN = "children";

    private static final String TRANSACTIONS = "__transaction_state-*";
    private static final int SIGNALLED_SECONDS = 10;

    private final Stack stack;
    private final Optional<Containers> containers;

    private TestStack(Stack stack, Optional<Containers> containers) {
        this.stack = stack;
        this.containers = containers;
    }

    /** What a test does meanwhile. */
    public interface Action {
        void run() throws Exception;
    }

    public static TestStack start(StackSettings settings) {
        var chosen = System.getProperty(SWITCH, CHILDREN);
        return switch (chosen) {
            case CHILDREN -> new TestStack(Stack.start(settings, line -> {}), Optional.empty());
            case CONTAINERS -> beside(Containers.start(settings.broker()), settings);
            default ->
                throw new IllegalArgumentException(
                        "%s is %s; it may be %s or %s".formatted(SWITCH, chosen, CHILDREN, CONTAINERS));
        };
    }

    private static TestStack beside(Containers containers, StackSettings settings) {
        try {
            var stack = Stack.beside(containers.kafka(), containers.registry(), settings, line -> {});
            return new TestStack(stack, Optional.of(containers));
        } catch (RuntimeException refused) {
            containers.close();
            throw refused;
        }
    }

    public Stack stack() {
        return stack;
    }

    /** Stops the broker in the middle of what it does, as SIGSTOP does, and lets it go on after that action. */
    public void whileBrokerIsFrozen(Action action) throws Exception {
        freeze();
        try {
            action.run();
        } finally {
            thaw();
        }
    }

    /** Kills the broker and starts it again without what it knew of transactions, which lie in its topics as they did. */
    public void forgetTransactions() throws IOException {
        stack.broker().orElseThrow().kill();
        try (var partitions = Files.newDirectoryStream(stack.data().kafka(), TRANSACTIONS)) {
            for (var partition : partitions) {
                Utils.delete(partition.toFile());
            }
        }
        stack.startBroker();
    }

    private void freeze() throws IOException, InterruptedException {
        if (containers.isPresent()) {
            containers.get().freezeBroker();
        } else {
            signal("STOP");
        }
    }

    private void thaw() throws IOException, InterruptedException {
        if (containers.isPresent()) {
            containers.get().thawBroker();
        } else {
            signal("CONT");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        var pid = stack.broker().orElseThrow().pid();
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start();
        if (!kill.waitFor(SIGNALLED_SECONDS, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IllegalStateException("kill -%s %d did not work".formatted(name, pid));
        }
    }

    @Override
    public void close() {
        try {
            stack.close();
        } finally {
            containers.ifPresent(Containers::close);
        }
    }
}
