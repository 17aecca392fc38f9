package org.minyi.schemas;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Fingerprints of what must be the same to a byte. */
public final class Sha256 {

    private Sha256() {}

    /** Begins one. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The 64 hexadecimal digits of these bytes. */
    public static String of(byte[] bytes) {
        return text(begin().digest(bytes));
    }

    /** The same of a file's content. */
    public static String of(Path file) throws IOException {
        var digest = begin();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return text(digest.digest());
    }

    /** The first so many digits, at most 64, of these lines. */
    public static String ofLines(List<String> lines, int digits) {
        return of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).substring(0, digits);
    }

    /** The digits of what was begun. */
    public static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
