package org.minyi.connectors.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Moves files to where nothing is lost: what already bears the name keeps it, and the newcomer is numbered. */
final class FreeName {

    private FreeName() {}

    /** Moves a file into the folder; where it is now. */
    static Path move(Path file, Path folder, String name) throws IOException {
        for (int number = 1; ; number++) {
            var to = folder.resolve(numbered(name, number));
            try {
                return Files.move(file, to);
            } catch (FileAlreadyExistsException taken) {
                // The next number may be free.
            }
        }
    }

    /** The first name of that row that is free in the folder, or belongs to a file with the same content. */
    static Path find(Path file, Path folder, String name) throws IOException {
        int number = 1;
        var to = folder.resolve(name);
        while (Files.exists(to) && Files.mismatch(file, to) >= 0) {
            number++;
            to = folder.resolve(numbered(name, number));
        }
        return to;
    }

    private static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        int end = name.indexOf('.', 1);
        return end < 0 ? name + "-" + number : name.substring(0, end) + "-" + number + name.substring(end);
    }
}
