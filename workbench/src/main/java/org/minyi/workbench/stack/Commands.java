package org.minyi.workbench.stack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command lines of the stack's children, heaps included. */
final class Commands {
    private static final String REGISTRY_MAIN = "io.quarkus.runner.GeneratedMain";
    private static final String APP_MAIN = "org.minyi.streams.FeedbackProcess";

    private static final String CONNECT_MAIN = "org.apache.kafka.connect.cli.ConnectDistributed";

    private Commands() {}

    static ChildCommand broker(DataDirectory data, Ports ports, Map<String, String> different) {
        var args = new ArrayList<>(
                List.of(data.kafka().toString(), String.valueOf(ports.kafka()), String.valueOf(ports.controller())));
        different.forEach((key, value) -> args.add(key + "=" + value));
        return new ChildCommand(
                "broker",
                // What takes the least of two cores from the others, of the collectors tried and of the compilers: the
                // optimising one took more time than it saved within a city's year.
                List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", tmp(data)),
                Installation.classpath(),
                BrokerMain.class.getName(),
                args);
    }

    static ChildCommand registry(DataDirectory data, Ports ports) {
        return new ChildCommand(
                "registry",
                List.of(
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        // It answers a few requests a minute: what counts is that it starts soon and stays small.
                        "-XX:TieredStopAtLevel=1",
                        tmp(data),
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + ports.registry(),
                        "-Dquarkus.http.access-log.enabled=false",
                        "-Dapicurio.datasource.url=jdbc:h2:file:"
                                + data.registry().resolve("schemas"),
                        "-Dapicurio.datasource.jdbc.initial-size=1",
                        "-Dapicurio.datasource.jdbc.min-size=1",
                        "-Dapicurio.datasource.jdbc.max-size=8"),
                // Nothing of ours but the tether: the registry brings other versions of the same libraries.
                Installation.ownClasses() + File.pathSeparator + Installation.registryJar(),
                REGISTRY_MAIN,
                List.of());
    }

    static ChildCommand app(DataDirectory data, Path config) {
        return new ChildCommand(
                "app",
                List.of(
                        "-Xmx560m",
                        // What a transaction holds must fit in the rest.
                        "-Xmn214m",
                        // Each thread would keep as much beside the heap as it ever read from a socket at once.
                        "-Djdk.nio.maxCachedBufferSize=262144",
                        "-XX:+UseParallelGC",
                        // Optimised is what is used by the million, not all that is ever used: half the compiler's
                        // time.
                        "-XX:Tier4InvocationThreshold=50000",
                        "-XX:Tier4MinInvocationThreshold=6000",
                        "-XX:Tier4CompileThreshold=150000",
                        "-XX:Tier4BackEdgeThreshold=400000",
                        tmp(data)),
                Installation.classpath(),
                APP_MAIN,
                List.of(config.toAbsolutePath().toString()));
    }

    /** A program that counts beside the app, in half of the memory that there is. */
    static ChildCommand program(DataDirectory data, Class<?> program, List<String> args) {
        return new ChildCommand(
                program.getSimpleName(),
                List.of("-XX:MaxRAMPercentage=50", "-XX:+UseParallelGC", tmp(data)),
                Installation.classpath(),
                program.getName(),
                args);
    }

    static ChildCommand connect(DataDirectory data, Path config) {
        return new ChildCommand(
                "connect",
                // A spreadsheet's texts are held whole while it is read.
                List.of("-Xmx512m", "-XX:+UseSerialGC", tmp(data)),
                Installation.ownClasses()
                        + File.pathSeparator
                        + Installation.connectJars().resolve("*"),
                CONNECT_MAIN,
                List.of(config.toString()));
    }

    static String tmp(DataDirectory data) {
        return "-Djava.io.tmpdir=" + data.tmp();
    }
}
