package org.minyi.streams.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file and the name by which refusals call it. */
public record TextFile(String name, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A user's file, without the mark that spreadsheets write before the text. */
    public static TextFile read(Path file) {
        try {
            var text = Files.readString(file);
            return new TextFile(file.toString(), text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(file.toString(), "there is no such file: mend the setting that names it");
        } catch (CharacterCodingException e) {
            throw new UnusableFileException(file.toString(), "this is not UTF-8: save the file as UTF-8");
        } catch (IOException e) {
            throw new UnusableFileException(file.toString(), "the file cannot be read: see to its permissions");
        }
    }

    /** A file that this product carries, e.g. {@code /deadlines.yaml}. */
    public static TextFile shipped(String resource) {
        try (var file = TextFile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " was not packed");
            }
            return new TextFile(resource.substring(1), new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    Place line(int number) {
        return new Place(name, number);
    }
}
