package org.minyi.workbench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A broker, a schema registry, the app and where asked for a Connect worker as children of this process: started,
 * addressed and ended together.
 */
public final class Stack implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    // After an unclean end the app first reads its state in: a full year on a busy machine took longer than 90 s.
    private static final Duration START_OF_APP = Duration.ofMinutes(15);

    private final Preflight.Cleared cleared;
    private final Addresses addresses;
    private final ProcessGroup group;
    private final Thread onExit = new Thread(this::end, "stack-end");
    private ChildCommand brokerCommand;
    private ChildCommand registryCommand;
    private volatile ChildProcess broker;
    private volatile ChildProcess registry;
    private volatile ChildProcess app;
    private volatile ChildProcess connect;

    private Stack(Preflight.Cleared cleared, Addresses addresses) {
        this.cleared = cleared;
        this.addresses = addresses;
        this.group = new ProcessGroup(cleared.data());
    }

    /**
     * Starts broker and registry and returns when both answer.
     *
     * @param say takes a line about each step
     * @throws StackException if something stands in the way; nothing is left running then
     */
    public static Stack start(StackSettings settings, Consumer<String> say) {
        var cleared = Preflight.clear(settings, say);
        var stack = new Stack(cleared, Addresses.of(cleared.ports()));
        Runtime.getRuntime().addShutdownHook(stack.onExit);
        try {
            stack.startServices(settings.broker(), say);
            return stack;
        } catch (RuntimeException failed) {
            var stopped = stack.group.isClosed();
            stack.close();
            throw stopped ? new StackException("The stack was stopped while it was starting.", failed) : failed;
        }
    }

    /**
     * A stack whose broker and registry run elsewhere and answer already: app and worker alone are its children, and the
     * two are left running at its end.
     *
     * @param kafka the bootstrap address
     * @param registry the base URL of the registry's Confluent-compatible API
     * @throws StackException if something stands in the way
     */
    public static Stack beside(String kafka, String registry, StackSettings settings, Consumer<String> say) {
        var cleared = Preflight.clear(settings, say);
        var stack = new Stack(cleared, Addresses.of(cleared.ports()).with(kafka, registry));
        Runtime.getRuntime().addShutdownHook(stack.onExit);
        return stack;
    }

    private void startServices(Map<String, String> different, Consumer<String> say) {
        var data = cleared.data();
        var ports = cleared.ports();
        brokerCommand = Commands.broker(data, ports, different);
        registryCommand = Commands.registry(data, ports);
        broker = group.start(brokerCommand);
        registry = group.start(registryCommand);
        awaitBroker();
        say.accept("Kafka answers at " + addresses.kafka());
        awaitRegistry();
        say.accept("The schema registry answers at " + addresses.registry());
    }

    private void awaitBroker() {
        broker.awaitReady(() -> Readiness.kafka(cleared.ports().kafka()), START);
    }

    private void awaitRegistry() {
        registry.awaitReady(() -> Readiness.http(addresses.registry() + "/subjects"), START);
    }

    /**
     * Starts the broker again after it has ended, and returns when it answers.
     *
     * @throws StackException if it ends, or is not ready in time
     */
    public synchronized void startBroker() {
        broker = group.startAgain(broker, brokerCommand);
        awaitBroker();
    }

    /**
     * Starts the registry again after it has ended, and returns when it answers.
     *
     * @throws StackException if it ends, or is not ready in time
     */
    public synchronized void startRegistry() {
        registry = group.startAgain(registry, registryCommand);
        awaitRegistry();
    }

    /**
     * Starts the app with this configuration and returns when it is ready; it must listen at {@link #addresses()}.
     *
     * @throws StackException if it ends, or is not ready in time
     */
    public ChildProcess startApp(Path config) {
        return startApp(Commands.app(cleared.data(), config));
    }

    synchronized ChildProcess startApp(ChildCommand command) {
        if (app != null && app.isAlive()) {
            throw new IllegalStateException("the app is running as process " + app.pid());
        }
        app = group.start(command);
        try {
            app.awaitReady(() -> Readiness.http(addresses.http() + "/health/ready"), START_OF_APP);
            return app;
        } catch (StackException failed) {
            app.kill();
            throw failed;
        }
    }

    /**
     * Starts the Connect worker and returns when it answers and can be given connectors.
     *
     * @throws StackException if it ends, or is not ready in time
     */
    public synchronized ChildProcess startConnect() {
        if (connect != null && connect.isAlive()) {
            throw new IllegalStateException("the Connect worker is running as process " + connect.pid());
        }
        var config = ConnectSettings.of(kafka(), cleared.ports().connect()).write(cleared.data());
        connect = group.start(Commands.connect(cleared.data(), config));
        try {
            connect.awaitReady(() -> Readiness.http(addresses.connect() + "/health"), START);
            return connect;
        } catch (StackException failed) {
            connect.kill();
            throw failed;
        }
    }

    /**
     * Runs a program of ours as one more child, and returns when it has ended.
     *
     * @throws StackException with the end of its log if it fails, or takes longer than that
     */
    public void run(Class<?> program, List<String> args, Duration limit) {
        group.start(Commands.program(cleared.data(), program, args)).awaitEnd(limit);
    }

    /** Ends the Connect worker as SIGKILL does; {@link #startConnect} may start it again. */
    public void killConnect() {
        connect().ifPresent(ChildProcess::kill);
    }

    /** Ends the app as SIGKILL does; {@link #startApp} may start it again. */
    public void killApp() {
        app().ifPresent(ChildProcess::kill);
    }

    /** @throws StackException with the end of its log if a child has ended that nobody stopped: ask now and then */
    public void requireAlive() {
        broker().ifPresent(ChildProcess::requireAlive);
        registryProcess().ifPresent(ChildProcess::requireAlive);
        app().ifPresent(ChildProcess::requireAlive);
        connect().ifPresent(ChildProcess::requireAlive);
    }

    /** Whether the end has begun, by Ctrl-C or {@link #close}. */
    public boolean isClosing() {
        return group.isClosed();
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Kafka's bootstrap address. */
    public String kafka() {
        return addresses.kafka();
    }

    /** The base URL of the registry's Confluent-compatible API. */
    public String registry() {
        return addresses.registry();
    }

    public DataDirectory data() {
        return cleared.data();
    }

    /** The broker's process; empty where it is no child of this stack. */
    public Optional<ChildProcess> broker() {
        return Optional.ofNullable(broker);
    }

    /** The registry's process; empty where it is no child of this stack. */
    public Optional<ChildProcess> registryProcess() {
        return Optional.ofNullable(registry);
    }

    /** The app's process, running or not; empty before the first start. */
    public Optional<ChildProcess> app() {
        return Optional.ofNullable(app);
    }

    /** The Connect worker's process, running or not; empty before the first start. */
    public Optional<ChildProcess> connect() {
        return Optional.ofNullable(connect);
    }

    /** Ends worker, app, registry and broker, in this order, and gives up the data directory; once, however often it is called. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException exiting) {
            // Ctrl-C came first and the hook has done or is doing this work.
        }
    }

    private void end() {
        group.close();
        try {
            cleared.lock().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
