package org.minyi.workbench.stack;

import java.nio.file.Path;

/** Where a stack keeps its data and listens; port 0 means the one it had last time, or any free one. */
public record StackSettings(Path dataDir, int kafkaPort, int registryPort, int httpPort) {
    /** Beside Kafka's usual 9092, so that a broker already on this machine is not in the way. */
    public static final int KAFKA_PORT = 19092;

    /** Beside the usual 8081 of a schema registry. */
    public static final int REGISTRY_PORT = 18081;

    public static final int HTTP_PORT = 8080;

    /** A stack on the default ports. */
    public static StackSettings at(Path dataDir) {
        return new StackSettings(dataDir, KAFKA_PORT, REGISTRY_PORT, HTTP_PORT);
    }

    /** A stack on whatever ports are free, for tests. */
    public static StackSettings anywhere(Path dataDir) {
        return new StackSettings(dataDir, 0, 0, 0);
    }
}
