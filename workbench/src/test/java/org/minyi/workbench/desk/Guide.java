package org.minyi.workbench.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.minyi.workbench.stack.StackSettings;

/** The guide for subscribers: the programs that stand in it and the commands that it gives, each marked by a comment. */
final class Guide {

    /** Where its commands and files are meant from. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Path FILE = TOP.resolve("schemas/docs/subscribing.md");
    private static final Pattern MARKED = Pattern.compile(
            "<!-- (run|file): (\\S+) -->\n```(?:sh|java)\n(.*?)```(?:\n\n```\n(.*?)```)?", Pattern.DOTALL);

    private final Map<String, String> blocks = new LinkedHashMap<>();
    private final Map<String, String> printed = new LinkedHashMap<>();

    private Guide(String text) {
        var marked = MARKED.matcher(text);
        while (marked.find()) {
            blocks.put(marked.group(1) + ": " + marked.group(2), marked.group(3));
            printed.put(marked.group(2), marked.group(4));
        }
    }

    static Guide read() {
        try {
            return new Guide(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The programs in it, each by the file that it is said to be. */
    Map<String, String> programs() {
        var programs = new LinkedHashMap<String, String>();
        blocks.forEach((name, block) -> {
            if (name.startsWith("file: ")) {
                programs.put(name.substring("file: ".length()), block);
            }
        });
        return programs;
    }

    /** What it says that a command prints. */
    String printed(String name) {
        return Objects.requireNonNull(printed.get(name), () -> "The guide does not say what " + name + " prints");
    }

    /** A command of it, with these addresses in place of a desk's usual ones. */
    String command(String name, String kafka, String registry) {
        var command = blocks.get("run: " + name);
        if (command == null) {
            throw new IllegalArgumentException("The guide has no command " + name);
        }
        return command.replace("127.0.0.1:" + StackSettings.KAFKA_PORT, kafka)
                .replace("http://127.0.0.1:" + StackSettings.REGISTRY_PORT + "/apis/ccompat/v7", registry);
    }
}
