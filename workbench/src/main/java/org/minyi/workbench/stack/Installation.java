package org.minyi.workbench.stack;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where this program's own files are: Java, our classes, the libraries, the unpacked registry. */
final class Installation {
    private static final String REGISTRY = "minyi.registry.dir";
    private static final String CONNECT = "minyi.connect.dir";

    private Installation() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** This JVM's class path, absolute: children run in another directory. */
    static String classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar or directory of the workbench's own classes, without its libraries. */
    static Path ownClasses() {
        try {
            return Path.of(Tether.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws StackException if the registry has not been unpacked */
    static Path registryJar() {
        var directory = directory(REGISTRY, "registry");
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findAny()
                    .orElseThrow(() -> noRegistry(directory));
        } catch (IOException missing) {
            throw noRegistry(directory);
        }
    }

    /** @throws StackException if the Connect worker and the connectors have not been put together */
    static Path connectJars() {
        var directory = directory(CONNECT, "connect");
        if (!Files.isDirectory(directory)) {
            throw new StackException(
                    "Kafka Connect is not in %s; build once with ./minyi or mvn package.".formatted(directory));
        }
        return directory.toAbsolutePath();
    }

    private static Path directory(String property, String name) {
        var told = System.getProperty(property);
        return told != null ? Path.of(told) : besideClasses(ownClasses(), name);
    }

    /** As built: target/minyi/lib/*.jar or target/classes, with the others in target/minyi. */
    private static Path besideClasses(Path classes, String name) {
        return Files.isDirectory(classes)
                ? classes.resolveSibling("minyi").resolve(name)
                : classes.getParent().resolveSibling(name);
    }

    private static StackException noRegistry(Path directory) {
        return new StackException(
                "The schema registry is not in %s; build once with ./minyi or mvn package.".formatted(directory));
    }
}
