package org.minyi.workbench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The ports of a stack, remembered in its data directory so that it comes back on the same addresses. */
record Ports(int kafka, int controller, int registry, int http, int connect) {
    static final Ports NONE = new Ports(0, 0, 0, 0, 0);

    /** The ports remembered in the file, 0 for each that is not. */
    static Ports remembered(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        var lines = new Properties();
        try (var in = Files.newInputStream(file)) {
            lines.load(in);
        }
        return new Ports(
                port(lines, "kafka"),
                port(lines, "controller"),
                port(lines, "registry"),
                port(lines, "http"),
                port(lines, "connect"));
    }

    void remember(Path file) throws IOException {
        Files.writeString(file, """
                kafka=%d
                controller=%d
                registry=%d
                http=%d
                connect=%d
                """.formatted(kafka, controller, registry, http, connect));
    }

    private static int port(Properties lines, String name) {
        var digits = lines.getProperty(name, "").strip();
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    }
}
