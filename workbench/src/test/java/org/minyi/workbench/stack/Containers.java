package org.minyi.workbench.stack;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** A broker with a desk's settings and a schema registry, each in a container, ended and removed by {@link #close}. */
final class Containers implements AutoCloseable {

    static final String NO_ENGINE =
            "-Dminyi.stack=containers, and no Docker answers: start it, or name one that runs by DOCKER_HOST, or leave"
                    + " the switch out and have broker and registry as child processes.";

    private static final Duration START = Duration.ofMinutes(4);
    private static final long END_SECONDS = 60;

    /** By which whoever looks after the engine sees whose they are. */
    private static final Map<String, String> LABEL = Map.of("org.minyi.test", "stack");

    private static final String API = "/apis/ccompat/v7";
    private static final int REGISTRY_PORT = 8080;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final KafkaContainer kafka;
    private final GenericContainer<?> registry;

    private Containers(Images images, Map<String, String> broker) {
        kafka = new KafkaContainer(DockerImageName.parse(images.kafka()).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_HEAP_OPTS", "-Xmx512m")
                .withEnv("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseParallelGC")
                .withEnv(KafkaVariables.of(BrokerSettings.wherever()))
                .withEnv(KafkaVariables.of(broker))
                .withLabels(LABEL)
                .withCreateContainerCmdModifier(Containers::keepToThisMachine)
                // The line that is waited for otherwise is below the level of some images' logs.
                .waitingFor(Wait.forListeningPort())
                .withStartupTimeout(START);
        registry = new GenericContainer<>(DockerImageName.parse(images.registry()))
                .withExposedPorts(REGISTRY_PORT)
                .withEnv("JAVA_OPTS_APPEND", "-Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .withEnv("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false")
                .withLabels(LABEL)
                .withCreateContainerCmdModifier(Containers::keepToThisMachine)
                .waitingFor(Wait.forHttp(API + "/subjects"))
                .withStartupTimeout(START);
    }

    /**
     * Starts both and returns when they answer; where no engine does, the test is skipped and says so.
     *
     * @param broker Kafka's own settings that differ from those of a desk
     */
    static Containers start(Map<String, String> broker) {
        requireEngine();
        var containers = new Containers(Images.ofThisTree(), broker);
        try {
            Startables.deepStart(containers.kafka, containers.registry).join();
            return containers;
        } catch (RuntimeException failed) {
            containers.close();
            throw failed;
        }
    }

    private static void requireEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.err.println("SKIPPED: " + NO_ENGINE);
            Assumptions.abort(NO_ENGINE);
        }
    }

    /** They ask nobody who they are: where the engine is this machine's, only its loopback address leads to them. */
    private static void keepToThisMachine(CreateContainerCmd command) {
        if (THIS_MACHINE.contains(DockerClientFactory.instance().dockerHostIpAddress())) {
            command.getHostConfig()
                    .withPortBindings(Set.of(command.getExposedPorts()).stream()
                            .map(Containers::onLoopback)
                            .toArray(PortBinding[]::new));
        }
    }

    private static PortBinding onLoopback(ExposedPort port) {
        return new PortBinding(Binding.bindIp("127.0.0.1"), port);
    }

    /** The bootstrap address. */
    String kafka() {
        return kafka.getBootstrapServers();
    }

    /** The base URL of the Confluent-compatible API. */
    String registry() {
        return "http://%s:%d%s".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT), API);
    }

    void freezeBroker() {
        kafka.getDockerClient().pauseContainerCmd(kafka.getContainerId()).exec();
    }

    void thawBroker() {
        kafka.getDockerClient().unpauseContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public void close() {
        CompletableFuture.allOf(CompletableFuture.runAsync(registry::stop), CompletableFuture.runAsync(kafka::stop))
                .orTimeout(END_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
