package org.minyi.workbench.command;

import java.nio.file.Path;
import org.minyi.workbench.stack.StackSettings;
import picocli.CommandLine.Option;

/** Where an embedded stack keeps its data and listens. */
final class StackOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "minyi-data",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path dataDir;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + StackSettings.HTTP_PORT,
            description = "The port of the HTTP server; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "" + StackSettings.KAFKA_PORT,
            description = "The port of the Kafka broker; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "" + StackSettings.REGISTRY_PORT,
            description = "The port of the schema registry; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int registryPort;

    StackSettings settings() {
        return new StackSettings(dataDir, kafkaPort, registryPort, port);
    }
}
