package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The settings of the desk's Connect worker. */
record ConnectSettings(Map<String, String> settings) {

    private static final String BYTES = "org.apache.kafka.connect.converters.ByteArrayConverter";
    private static final ConnectTopics MEMORY = new ConnectTopics(ConnectTopics.DESK);

    static ConnectSettings of(String kafka, int port) {
        var settings = new TreeMap<String, String>();
        settings.put("bootstrap.servers", kafka);
        settings.put("group.id", MEMORY.group());
        settings.putAll(listening(port));
        settings.putAll(remembering());
        settings.putAll(alone());
        settings.putAll(careful());
        return new ConnectSettings(settings);
    }

    /** Writes them down for the worker to read. */
    Path write(DataDirectory data) {
        var file = data.connect().resolve("worker.properties");
        var lines = new Properties();
        lines.putAll(settings);
        try (var writer = Files.newBufferedWriter(file)) {
            lines.store(writer, "Written by the workbench at each start");
            return file;
        } catch (IOException failed) {
            throw new StackException("%s cannot be written (%s).".formatted(file, failed), failed);
        }
    }

    private static Map<String, String> listening(int port) {
        return Map.of(
                "listeners",
                "http://127.0.0.1:" + port,
                "rest.advertised.host.name",
                "127.0.0.1",
                "rest.advertised.port",
                String.valueOf(port));
    }

    private static Map<String, String> remembering() {
        return Map.of(
                "config.storage.topic", MEMORY.configs(),
                "config.storage.replication.factor", "1",
                "offset.storage.topic", MEMORY.offsets(),
                "offset.storage.replication.factor", "1",
                "offset.storage.partitions", "4",
                "status.storage.topic", MEMORY.status(),
                "status.storage.replication.factor", "1",
                "status.storage.partitions", "1");
    }

    /** A worker without others need not wait for them: one that was killed is given up soon. */
    private static Map<String, String> alone() {
        return Map.of(
                "scheduled.rebalance.max.delay.ms", "0",
                "session.timeout.ms", "6000",
                "heartbeat.interval.ms", "1000",
                // What a killed task had sent and not committed.
                "producer.transaction.timeout.ms", "15000",
                "offset.flush.interval.ms", "1000");
    }

    private static Map<String, String> careful() {
        return Map.of(
                "exactly.once.source.support", "enabled",
                // Our sources give bytes in the wire format, written by the released schemas and never a derived one.
                "key.converter", BYTES,
                "value.converter", BYTES,
                // Looking through all classes for plugins would take ten seconds more.
                "plugin.discovery", "service_load",
                "connector.client.config.override.policy", "All",
                // Secrets are told by the place where they stand: ${file:/path:key}, ${env:NAME}, ${dir:/path:file}.
                "config.providers", "file,env,dir",
                "config.providers.file.class", "org.apache.kafka.common.config.provider.FileConfigProvider",
                "config.providers.env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider",
                "config.providers.dir.class", "org.apache.kafka.common.config.provider.DirectoryConfigProvider");
    }
}
