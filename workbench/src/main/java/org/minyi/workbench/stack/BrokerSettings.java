package org.minyi.workbench.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of the desk's broker. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String FEW_PARTITIONS = "8";
    private static final int MIB = 1024 * 1024;

    private BrokerSettings() {}

    static Map<String, String> of(Path logDir, int port, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.put("log.dirs", logDir.toString());
        settings.putAll(addresses(port, controllerPort));
        settings.putAll(wherever());
        return settings;
    }

    /** Those that do not say where it listens and keeps its data. */
    static Map<String, String> wherever() {
        var settings = new HashMap<String, String>();
        settings.putAll(alone());
        settings.putAll(small());
        settings.putAll(careful());
        return settings;
    }

    private static Map<String, String> addresses(int port, int controllerPort) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", String.valueOf(NODE_ID),
                "listeners", "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "controller.listener.names", CONTROLLER,
                // Voters by configuration, not by record: the controller's port may differ after a restart.
                "controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    }

    /** One broker has nobody to replicate to or to wait for. */
    private static Map<String, String> alone() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "auto.leader.rebalance.enable", "false");
    }

    /** Sized for a desk: fewer threads and internal partitions, buffers that fit the small heap. */
    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions",
                FEW_PARTITIONS,
                "transaction.state.log.num.partitions",
                FEW_PARTITIONS,
                "num.network.threads",
                "2",
                "num.io.threads",
                "4",
                "background.threads",
                "4",
                "log.segment.bytes",
                String.valueOf(128 * MIB),
                // Index files are laid out in full when a segment is made; this is ample for 128 MiB.
                "log.index.size.max.bytes",
                String.valueOf(MIB),
                // The cleaner's default of 128 MiB would be a quarter of the heap.
                "log.cleaner.dedupe.buffer.size",
                String.valueOf(32 * MIB));
    }

    private static Map<String, String> careful() {
        return Map.of(
                "auto.create.topics.enable",
                "false",
                // A stack left alone over the summer must find its positions again (ten years).
                "offsets.retention.minutes",
                String.valueOf(10 * 366 * 24 * 60));
    }
}
