package org.minyi.streams.query.door;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.minyi.schemas.personal.OwnerOnly;
import org.minyi.schemas.personal.UnusableKeysException;
import org.minyi.schemas.yaml.LineException;

/** The file of those who are let in. */
public record TokensFile(Path path) {

    private static final String BEGINS =
            "# Who is let in over HTTP and may do what; a token itself stands nowhere. Take an entry out to"
                    + " take a token back: the file is read again when it changes.\ntokens:\n";

    /**
     * What is in it.
     *
     * @throws UnusableKeysException when it cannot be used; the message names it and the line
     */
    Tokens read() {
        return read(OwnerOnly.read(path));
    }

    /**
     * Returns if it can be used.
     *
     * @throws UnusableKeysException when it cannot
     */
    public void check() {
        read();
    }

    /**
     * Adds a token, in a new file if there is none.
     *
     * @throws UnusableKeysException when the file cannot be used, or has one of that name
     */
    public void add(Token token) {
        if (!Files.exists(path)) {
            read(BEGINS + entry(token));
            OwnerOnly.create(path, BEGINS + entry(token));
            return;
        }
        var text = OwnerOnly.read(path);
        var before = read(text).all();
        if (before.stream().anyMatch(each -> each.name().equals(token.name()))) {
            throw new UnusableKeysException(
                    path + " has a token called " + token.name() + " already: take another name, or that entry out");
        }
        var longer = (text.endsWith("\n") ? text : text + "\n") + entry(token);
        if (read(longer).all().size() != before.size() + 1) {
            throw new UnusableKeysException(path + " is not written an entry below the other: add the entry by hand");
        }
        OwnerOnly.replace(path, longer);
    }

    private Tokens read(String text) {
        try {
            return Tokens.read(text);
        } catch (LineException e) {
            throw new UnusableKeysException("The tokens file " + path + ", " + e.getMessage());
        }
    }

    private static String entry(Token token) {
        var text = new StringBuilder();
        text.append("  - name: \"").append(token.name()).append("\"\n");
        text.append("    sha256: \"").append(token.sha256()).append("\"\n");
        text.append("    role: ").append(token.role().word()).append('\n');
        if (!token.may().isEmpty()) {
            text.append("    may: [")
                    .append(token.may().stream().map(EventKind::word).collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        token.source()
                .ifPresent(
                        source -> text.append("    source: \"").append(source).append("\"\n"));
        if (!token.only().isEmpty()) {
            text.append("    only: [")
                    .append(token.only().stream()
                            .map(scope -> '"' + scope.text() + '"')
                            .sorted()
                            .collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        token.expires().ifPresent(at -> text.append("    expires: ").append(at).append('\n'));
        return text.toString();
    }
}
