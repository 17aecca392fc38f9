package org.minyi.workbench.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.schemas.registry.Subjects;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.workbench.cluster.Cluster;
import org.minyi.workbench.cluster.TopicStep;
import org.minyi.workbench.stack.ChildProcess;
import org.minyi.workbench.stack.Stack;
import org.minyi.workbench.stack.StackException;
import org.minyi.workbench.stack.StackSettings;

/** Minyi on a desk: the embedded stack with its topics and schemas, and the app on top. */
public final class Desk implements AutoCloseable {

    private static final short ONE_REPLICA = 1;
    private static final long LOOK_EVERY_MS = 500;

    private final Stack stack;
    private final Map<String, String> city;

    private Desk(Stack stack, Map<String, String> city) {
        this.stack = stack;
        this.city = city;
    }

    /**
     * Starts broker and registry, creates what topics and schemas are missing, and starts the app, then the Connect
     * worker where the settings ask for one.
     *
     * @param city the app's own settings, such as {@code city.name} and {@code zone}
     * @throws StackException with a sentence, if something stands in the way
     */
    public static Desk open(StackSettings settings, Map<String, String> city, Consumer<String> say) {
        var desk = withoutApp(settings, city, say);
        try {
            desk.startApp();
            say.accept("Minyi answers at " + desk.stack.addresses().http());
            if (settings.connectPort().isPresent()) {
                desk.stack.startConnect();
                say.accept("Kafka Connect answers at " + desk.stack.addresses().connect());
            }
            return desk;
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    /** The same, but the app is not started yet. */
    public static Desk withoutApp(StackSettings settings, Map<String, String> city, Consumer<String> say) {
        return on(Stack.start(settings, say), city);
    }

    /** The same on a stack that runs already, which ends with the desk. */
    static Desk on(Stack stack, Map<String, String> city) {
        try {
            var desk = new Desk(stack, city);
            desk.createTopics();
            Subjects.register(
                    RegistryClient.connect(SchemaSettings.from(desk.config().registry())));
            return desk;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Starts the app, or starts it again after it was killed. */
    public void startApp() {
        stack.startApp(writeConfig());
    }

    /**
     * Waits for Ctrl-C.
     *
     * @throws StackException if the app or the Connect worker ends by itself
     */
    public void stayOpen() throws InterruptedException {
        stayOpen(() -> {});
    }

    /**
     * Waits for Ctrl-C, and has something done twice a second meanwhile.
     *
     * @throws StackException if the app or the Connect worker ends by itself
     */
    public void stayOpen(Runnable meanwhile) throws InterruptedException {
        while (ended().isEmpty() && !stack.isClosing()) {
            meanwhile.run();
            Thread.sleep(LOOK_EVERY_MS);
        }
        if (stack.isClosing()) {
            return;
        }
        var ended = ended().orElseThrow();
        throw new StackException("The " + ended.name() + " has ended by itself; " + ended.log() + " says why.");
    }

    /** Whether another application has been put in force, so that the app here has ended; broker and registry go on. */
    public boolean hasGivenWay() {
        return stack.app().filter(ChildProcess::isDone).isPresent();
    }

    private Optional<ChildProcess> ended() {
        return Stream.of(stack.app().filter(app -> !app.isDone()), stack.connect())
                .flatMap(Optional::stream)
                .filter(child -> !child.isAlive())
                .findFirst();
    }

    /** The processes and addresses. */
    public Stack stack() {
        return stack;
    }

    /** The app's settings here. */
    public FeedbackConfig config() {
        return FeedbackConfig.of(settings());
    }

    /** Plain clients of the broker here. */
    public KafkaClients clients() {
        return new KafkaClients(config().kafka());
    }

    @Override
    public void close() {
        stack.close();
    }

    private Map<String, String> settings() {
        var http = URI.create(stack.addresses().http());
        var settings = new HashMap<>(Map.of(
                "kafka.bootstrap.servers", stack.kafka(),
                "schema.registry.url", stack.registry(),
                "state.dir", stack.data().app().resolve("state").toString(),
                "http.host", http.getHost(),
                "http.port", Integer.toString(http.getPort())));
        settings.putAll(city);
        return settings;
    }

    /** Writes the app's settings to a file, and answers which. */
    public Path writeConfig() {
        var file = stack.data().app().resolve("minyi.properties");
        var properties = new Properties();
        properties.putAll(settings());
        try {
            Files.createDirectories(file.getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "Written by the workbench at each start");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier version made may keep less than this one rests on. */
    private static void keepAsLongAsDeclared(Cluster cluster) {
        cluster.plan(Topics.all()).steps().stream()
                .filter(TopicStep.Set.class::isInstance)
                .forEach(step -> cluster.apply(step, Optional.empty()));
    }

    private void createTopics() {
        try (Admin admin = clients().admin()) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> topic.newTopic(ONE_REPLICA))
                    .toList();
            admin.createTopics(missing).all().get();
            keepAsLongAsDeclared(new Cluster(admin));
        } catch (ExecutionException e) {
            throw new StackException(
                    "The topics could not be created: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the topics were being created.", e);
        }
    }
}
