package org.minyi.streams.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short names for texts that must be the same to a letter. */
public final class Sha256 {

    private Sha256() {}

    /** The first hexadecimal digits, at most 64, of the SHA-256 of these lines. */
    public static String ofLines(List<String> lines, int digits) {
        try {
            var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
