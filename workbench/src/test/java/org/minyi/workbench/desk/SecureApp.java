package org.minyi.workbench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.minyi.workbench.Minyi;

/** {@code ./minyi run --config F} as a process of its own, that logs ours at DEBUG and the rest at INFO. */
record SecureApp(Process process, Path log) implements AutoCloseable {

    private static final String LOGGING = """
            <configuration>
              <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level [%thread] %logger: %msg%n</pattern></encoder>
              </appender>
              <logger name="org.minyi" level="DEBUG"/>
              <root level="INFO"><appender-ref ref="console"/></root>
            </configuration>
            """;

    static SecureApp run(Path directory, Map<String, String> settings, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(directory);
        var config = directory.resolve("minyi.properties");
        var lines = new Properties();
        lines.putAll(settings);
        try (var writer = Files.newBufferedWriter(config)) {
            lines.store(writer, null);
        }
        var logging = Files.writeString(directory.resolve("logback.xml"), LOGGING);
        var log = directory.resolve("app.log");
        var builder = new ProcessBuilder(command(config, logging)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new SecureApp(
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
    }

    private static List<String> command(Path config, Path logging) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx576m",
                // It lives for a minute: what counts is that it starts soon.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=" + logging,
                "-cp",
                System.getProperty("java.class.path"),
                Minyi.class.getName(),
                "run",
                "--config",
                config.toString()));
    }

    /** Returns once it is ready to be asked there. */
    void awaitReady(Api api) throws InterruptedException {
        for (int look = 0; look < 600; look++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it has ended: " + said());
            }
            try {
                api.text("/health/ready");
                return;
            } catch (ApiException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("it is not ready: " + said());
    }

    /** How it exits by itself; it is given a minute and a half. */
    int exit() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end: " + said());
        }
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
