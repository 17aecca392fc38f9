package org.minyi.workbench.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a stack keeps its data and listens; port 0 means the one it had last time, or any free one.
 *
 * @param broker Kafka's own broker settings that differ from those of a desk; a test may be in a hurry
 */
public record StackSettings(Path dataDir, int kafkaPort, int registryPort, int httpPort, Map<String, String> broker) {
    /** Beside Kafka's usual 9092, so that a broker already on this machine is not in the way. */
    public static final int KAFKA_PORT = 19092;

    /** Beside the usual 8081 of a schema registry. */
    public static final int REGISTRY_PORT = 18081;

    public static final int HTTP_PORT = 8080;

    /** A stack whose broker is that of any desk. */
    public StackSettings(Path dataDir, int kafkaPort, int registryPort, int httpPort) {
        this(dataDir, kafkaPort, registryPort, httpPort, Map.of());
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
        return new StackSettings(dataDir, kafkaPort, registryPort, httpPort, Map.copyOf(settings));
    }
}
