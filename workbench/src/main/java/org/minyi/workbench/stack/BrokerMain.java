package org.minyi.workbench.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker for one desk: broker and controller in one process, on loopback only. */
public final class BrokerMain {
    private BrokerMain() {}

    /**
     * @param args log directory, port, controller port, then any settings that differ, {@code key=value}
     * @throws Exception if the log directory cannot be formatted
     */
    public static void main(String[] args) throws Exception {
        var logDir = Path.of(args[0]);
        var settings = BrokerSettings.of(logDir, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        for (var different : List.of(args).subList(3, args.length)) {
            var sides = different.split("=", 2);
            settings.put(sides[0], sides[1]);
        }
        formatOnce(logDir);
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    private static void formatOnce(Path logDir) throws Exception {
        if (Files.exists(logDir.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(logDir.toString())
                .addDirectory(logDir.toString())
                .run();
    }
}
