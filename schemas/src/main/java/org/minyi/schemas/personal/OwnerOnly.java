package org.minyi.schemas.personal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that only their owner may read and write; where a file system knows no such permissions, any file. */
public final class OwnerOnly {

    private static final String PERMISSIONS = "rw-------";
    private static final String DIRECTORY = "rwx------";
    private static final String OWNER = "OWNER_";

    private OwnerOnly() {}

    /**
     * The text of such a file.
     *
     * @throws UnusableKeysException when it is not there, or others may read it too
     */
    public static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableKeysException(file + " is not there, or is no file.");
        }
        try {
            if (knowsPermissions(file) && isOpenToOthers(file)) {
                throw new UnusableKeysException(file + " can be read or written by others: run chmod 600 " + file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnusableKeysException(file + " cannot be read as UTF-8: mend its permissions or its encoding.");
        }
    }

    /**
     * Makes such a file.
     *
     * @throws UnusableKeysException when there is a file of that name already, or none can be made
     */
    public static void create(Path file, String text) {
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                permissions(file, PERMISSIONS))) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        } catch (FileAlreadyExistsException e) {
            throw new UnusableKeysException(file + " is there already, and is not overwritten.");
        } catch (IOException e) {
            throw new UnusableKeysException(file + " cannot be made: is its directory there, and may you write in it?");
        }
    }

    /**
     * Makes such an empty file, to be written.
     *
     * @throws UnusableKeysException when there is a file of that name already, or none can be made
     */
    public static OutputStream open(Path file) {
        create(file, "");
        try {
            return Files.newOutputStream(file, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /**
     * Makes a directory that only its owner may enter, unless it is there.
     *
     * @throws UnusableKeysException when none can be made
     */
    public static void createDirectory(Path directory) {
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            Files.createDirectory(directory, permissions(directory, DIRECTORY));
        } catch (IOException e) {
            throw new UnusableKeysException(directory + " cannot be made: may you write in the directory above it?");
        }
    }

    /** Puts that text in the place of what is in the file, the whole of it at once. */
    public static void replace(Path file, String text) {
        var beside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".new");
        create(beside, text);
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be replaced; the new one is " + beside, e);
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getPosixFilePermissions(file).stream()
                .anyMatch(permission -> !permission.name().startsWith(OWNER));
    }

    private static FileAttribute<?>[] permissions(Path file, String wanted) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        return Files.isDirectory(directory) && knowsPermissions(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(wanted))}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsPermissions(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
