package org.minyi.workbench.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.minyi.workbench.connect.Connector;
import org.minyi.workbench.connect.ConnectorFile;
import org.minyi.workbench.stack.StackSettings;
import picocli.CommandLine.Option;

/** Whether a Connect worker runs in the embedded stack, and with which connectors. */
final class ConnectOptions {

    @Option(names = "--connect", description = "Runs a Kafka Connect worker too.")
    private boolean connect;

    @Option(
            names = "--connect-port",
            paramLabel = "PORT",
            defaultValue = "" + StackSettings.CONNECT_PORT,
            description = "The port of the Connect worker; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--connector",
            paramLabel = "FILE",
            description = "A connector for the worker to run, .properties or .json; it remembers those of last time.")
    private List<Path> files = new ArrayList<>();

    /** The connectors, read before anything is started. */
    List<Connector> connectors() {
        if (!connect && !files.isEmpty()) {
            throw new IllegalArgumentException("A --connector needs a worker: say --connect too.");
        }
        return files.stream().map(ConnectorFile::read).toList();
    }

    StackSettings in(StackSettings stack) {
        return connect ? stack.withConnect(port) : stack;
    }
}
