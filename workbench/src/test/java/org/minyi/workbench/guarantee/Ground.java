package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.desk.TryDesk;
import org.minyi.workbench.desk.TryInstance;
import org.minyi.workbench.stack.StackSettings;

/** Where troubles are made: real processes, with a network between app and broker and disks of their own. */
final class Ground implements AutoCloseable {

    /** How long anything is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** The first commit after a start can be one of markers alone. */
    private static final int A_HANDFUL = 100;

    private final Path directory;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<TryInstance> instances = new ArrayList<>();
    private Optional<Disk> brokerDisk;
    private Optional<Disk> appDisk;
    private Link link;
    private TryDesk desk;
    private Course course;

    private Ground(Path directory) {
        this.directory = directory;
    }

    /** Broker, registry and one instance of the application, all of them ready. */
    static Ground prepare(Path directory) throws Exception {
        var ground = new Ground(directory);
        try {
            ground.prepare();
            return ground;
        } catch (Exception | AssertionError e) {
            ground.close();
            throw e;
        }
    }

    private void prepare() throws Exception {
        brokerDisk = disk(directory.resolve("data"));
        appDisk = disk(directory.resolve("1").resolve("state"));
        int kafka = freePort();
        int behindTheLink = freePort();
        link = Link.to(behindTheLink);
        opened.add(link);
        desk = TryDesk.withoutApp(
                new StackSettings(directory.resolve("data"), kafka, 0, 0)
                        .withBroker(listeners(kafka, behindTheLink, link.port(), freePort())),
                Map.of());
        opened.add(desk);
        another("1").join();
    }

    private Optional<Disk> disk(Path place) throws Exception {
        var disk = Disk.at(place);
        disk.ifPresent(opened::add);
        return disk;
    }

    /** Two ways in, of which the application is told one alone. */
    private static Map<String, String> listeners(int port, int behind, int link, int controller) {
        return Map.of(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,LINKED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, behind, controller),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d,LINKED://127.0.0.1:%d".formatted(port, link),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,LINKED:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controller);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** One more instance, not started yet. */
    TryInstance another(String id) throws Exception {
        var instance =
                new TryInstance(desk, directory, id, Map.of("kafka.bootstrap.servers", "127.0.0.1:" + link.port()));
        instances.add(instance);
        opened.add(instance);
        return instance;
    }

    /** What is sent from now on; returns once it is under way. */
    void begin(Course begun) {
        course = begun;
        await("the stream has begun").atMost(PATIENCE).until(() -> course.sent() > A_HANDFUL);
    }

    TryDesk desk() {
        return desk;
    }

    Course course() {
        return course;
    }

    Link link() {
        return link;
    }

    /** The instance that is there from the beginning. */
    TryInstance app() {
        return instances.get(0);
    }

    /** All that are up. */
    List<TryInstance> up() {
        return instances.stream().filter(instance -> instance.life() > 0).toList();
    }

    /** What the broker and the registry keep their data on; empty where none could be mounted. */
    Optional<Disk> brokerDisk() {
        return brokerDisk;
    }

    /** What the app keeps its state on; empty where none could be mounted. */
    Optional<Disk> appDisk() {
        return appDisk;
    }

    /** Returns once the app does all of its work and facts are read for good, which must be in the middle of the stream. */
    void awaitReading() {
        app().awaitWorking();
        awaitOf("Kafka tells how far the app has come").ignoreExceptions().until(() -> desk.factsRead() > 0);
        long read = desk.factsRead();
        awaitOf("the app reads on from " + read).until(() -> desk.factsRead() > read + A_HANDFUL);
        assertInTheMidst();
    }

    /** Something that the app does, which it must outlive. */
    ConditionFactory awaitOf(String what) {
        return await(what)
                .atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .failFast("the app has ended", () -> !app().process().isAlive());
    }

    /** The stream must be longer than the troubles. */
    void assertInTheMidst() {
        assertThat(course.isUnderWay())
                .as("in the middle of the stream, after %d events", course.sent())
                .isTrue();
    }

    /** What the app has logged since it had logged so many characters. */
    String loggedSince(int characters) {
        return app().log().substring(characters);
    }

    /** How many facts stand in their topics. */
    long arrived() {
        try (var offsets = new Offsets(desk.desk().clients().admin())) {
            return Sendings.FACTS.stream()
                    .flatMap(topic -> offsets.ends(offsets.partitions(topic.name())).values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Returns once all that was sent has arrived and is in the figures of every instance. */
    void catchUp() throws InterruptedException {
        await("all has arrived")
                .atMost(PATIENCE)
                .until(() -> arrived() == course.sendings().facts());
        for (var instance : up()) {
            instance.catchUp();
        }
    }

    @Override
    public void close() {
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception e) {
                System.err.println("left behind: " + e);
            }
        }
    }
}
