package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.minyi.streams.FeedbackConfig;

/** The application's settings as a file that the user names. */
final class SettingsFile {

    private SettingsFile() {}

    static FeedbackConfig read(Path file) throws IOException {
        requireReadable(file);
        return FeedbackConfig.read(file);
    }

    /** Its lines as they are written, whatever they refer to. */
    static Properties lines(Path file) throws IOException {
        requireReadable(file);
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines;
    }

    /** @throws IllegalArgumentException with a sentence, if there is no such file to read */
    static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The settings " + file + " cannot be read.");
        }
    }
}
