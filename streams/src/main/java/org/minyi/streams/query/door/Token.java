package org.minyi.streams.query.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.minyi.schemas.Sha256;
import org.minyi.streams.contract.Scope;

/**
 * A bearer token as the tokens file has it: never itself, but its SHA-256. That is enough, because it is 256 random bits,
 * which nobody can find by trying.
 *
 * @param name whom it was given to
 * @param role what its holder may do
 * @param may the kinds of events that its holder may send; empty for none
 * @param source where its holder's events must come from; empty where that is open
 * @param only the scopes, units or regions, that its holder may look at; empty for all
 * @param expires from when on it is no longer taken; empty if never
 */
public record Token(
        String name,
        String sha256,
        Role role,
        Set<EventKind> may,
        Optional<String> source,
        Set<Scope> only,
        Optional<Instant> expires) {

    private static final int BYTES = 32;
    private static final String PREFIX = "minyi_";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret, to be given to whoever sends. */
    public static String secret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the file says of a secret. */
    public static String sha256(String secret) {
        return Sha256.text(digest(secret));
    }

    /** Whether it is that secret's; it takes the same time whatever the answer. */
    boolean isOf(byte[] digest) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(sha256), digest);
    }

    boolean hasExpired(Instant now) {
        return expires.isPresent() && !now.isBefore(expires.get());
    }

    static byte[] digest(String secret) {
        return Sha256.begin().digest(secret.getBytes(StandardCharsets.UTF_8));
    }
}
