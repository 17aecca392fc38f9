package org.minyi.workbench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The images that {@code .env} names; a variable of the shell wins over a line there, as it does for Compose. */
record Images(Path file, Map<String, String> shell) {

    static Images ofThisTree() {
        return new Images(Path.of("..", ".env"), System.getenv());
    }

    String kafka() {
        return named("KAFKA_IMAGE");
    }

    String registry() {
        return named("REGISTRY_IMAGE");
    }

    private String named(String variable) {
        var said = shell.getOrDefault(variable, "");
        return said.isBlank() ? inFile(variable + "=") : said;
    }

    private String inFile(String begin) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(file + " has no line " + begin));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
