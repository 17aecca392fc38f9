package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Connect worker like the desk's that comes into a cluster as somebody. */
public final class SecureWorker implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final String KAFKA = "kafka.";

    private final ChildProcess process;
    private final String url;

    private SecureWorker(ChildProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /** One beside that stack, which comes in by these settings of an application. */
    public static SecureWorker start(Stack stack, Map<String, String> application, int port) throws IOException {
        var settings = new TreeMap<>(ConnectSettings.of(application.get("kafka.bootstrap.servers"), port)
                .settings());
        for (var prefix : List.of("", "producer.", "consumer.", "admin.")) {
            application.forEach((name, value) -> {
                if (name.startsWith(KAFKA)) {
                    settings.put(prefix + name.substring(KAFKA.length()), value);
                }
            });
        }
        var data = stack.data();
        Files.createDirectories(data.connect());
        var config = new ConnectSettings(settings).write(data);
        var process = ChildProcess.start(Commands.connect(data, config), data.logs());
        var url = "http://127.0.0.1:" + port;
        try {
            process.awaitReady(() -> Readiness.http(url + "/health"), START);
            return new SecureWorker(process, url);
        } catch (StackException failed) {
            process.kill();
            throw failed;
        }
    }

    /** Where it is told what to run. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.stop();
    }
}
