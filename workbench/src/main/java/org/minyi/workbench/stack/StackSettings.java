package org.minyi.workbench.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a stack keeps its data and listens; port 0 means the one it had last time, or any free one.
 *
 * @param connectPort where the Connect worker listens; empty if there shall be none
 * @param broker Kafka's own broker settings that differ from those of a desk; a test may be in a hurry
 */
public record StackSettings(
        Path dataDir,
        int kafkaPort,
        int registryPort,
        int httpPort,
        OptionalInt connectPort,
        Map<String, String> broker) {
    /** Beside Kafka's usual 9092, so that a broker already on this machine is not in the way. */
    public static final int KAFKA_PORT = 19092;

    /** Beside the usual 8081 of a schema registry. */
    public static final int REGISTRY_PORT = 18081;

    public static final int HTTP_PORT = 8080;

    /** Beside the usual 8083 of a Connect worker. */
    public static final int CONNECT_PORT = 18083;

    /** A stack without a Connect worker, whose broker is that of any desk. */
    public StackSettings(Path dataDir, int kafkaPort, int registryPort, int httpPort) {
        this(dataDir, kafkaPort, registryPort, httpPort, OptionalInt.empty(), Map.of());
    }

    /** A stack on the default ports. */
    public static StackSettings at(Path dataDir) {
        return new StackSettings(dataDir, KAFKA_PORT, REGISTRY_PORT, HTTP_PORT);
    }

    /** A stack on whatever ports are free, for tests. */
    public static StackSettings anywhere(Path dataDir) {
        return new StackSettings(dataDir, 0, 0, 0);
    }

    /** The same stack with these settings of the broker, by Kafka's names. */
    public StackSettings withBroker(Map<String, String> settings) {
        return new StackSettings(dataDir, kafkaPort, registryPort, httpPort, connectPort, Map.copyOf(settings));
    }

    /** The same stack with a Connect worker on that port; 0 takes that of last time, or any free one. */
    public StackSettings withConnect(int port) {
        return new StackSettings(dataDir, kafkaPort, registryPort, httpPort, OptionalInt.of(port), broker);
    }
}
