package org.minyi.connectors.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.mapping.MappingReader;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.schemas.personal.UnusableKeysException;
import org.minyi.schemas.yaml.LineException;

/** Finds a mapping by its path, or one that comes with the program by its name. */
public final class MappingFile {

    private MappingFile() {}

    /**
     * The mapping of that path or name, e.g. {@code la-311}.
     *
     * @throws LineException with the file and the line, when it cannot be used
     */
    public static Mapping read(String pathOrName) throws IOException {
        return read(pathOrName, Optional.empty());
    }

    /**
     * The same, with the keys of that file, if the mapping makes tokens.
     *
     * @throws LineException with the file and the line, when it cannot be used, or needs keys and there are none
     */
    public static Mapping read(String pathOrName, Optional<KeyFile> keys) throws IOException {
        return read(pathOrName, () -> keys.orElseThrow(MappingFile::noKeys).tokenizer());
    }

    /**
     * Whether the mapping can be used, whatever the keys.
     *
     * @throws LineException with the file and the line, when it cannot
     */
    public static void check(String pathOrName) throws IOException {
        read(pathOrName, Tokenizer::forChecking);
    }

    private static Mapping read(String pathOrName, Supplier<Tokenizer> tokens) throws IOException {
        try {
            return MappingReader.read(text(pathOrName), tokens);
        } catch (LineException e) {
            throw in(pathOrName, e);
        }
    }

    /** The same complaint with the mapping's name before it. */
    public static LineException in(String pathOrName, LineException e) {
        return e.in("The mapping " + pathOrName);
    }

    private static UnusableKeysException noKeys() {
        return new UnusableKeysException("name the key file with --keys FILE or the setting personal.keys.file;"
                + " ./minyi keys new FILE makes one");
    }

    private static String text(String pathOrName) throws IOException {
        var path = Path.of(pathOrName);
        if (Files.isRegularFile(path)) {
            return Files.readString(path);
        }
        try (var resource = MappingFile.class.getResourceAsStream("/mappings/" + pathOrName + ".yaml")) {
            if (resource == null) {
                throw new UnreadableFileException("There is no mapping " + pathOrName
                        + ": give a file's path, or the name of one that comes with Minyi (la-311, ticket-table).");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
