package org.minyi.schemas.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes keyed tokens of numbers and names: {@code <key id>.<the first 128 bits of an HMAC-SHA256, base64url>}, the same for
 * the same person as long as the key is; may be shared by threads.
 *
 * <p>128 bits: among a thousand million callers two share a token with a probability of about 1 in 10²¹, and a token stays
 * short enough for twelve million events a year. Without the key neither a number can be found by trying all of them nor a
 * token made.
 */
public final class Tokenizer {

    static final String ALGORITHM = "HmacSHA256";

    private static final int BYTES = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String keyId;
    private final SecretKey key;

    Tokenizer(String keyId, SecretKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /** One with a key that nobody keeps: for checking what makes tokens, without making any. */
    public static Tokenizer forChecking() {
        return Keys.first().tokenizer();
    }

    /** The id of the key that tokens are made with. */
    public String keyId() {
        return keyId;
    }

    /** The token of that number or name; empty if the text names nobody. */
    public Optional<String> token(Whose whose, String numberOrName) {
        return PersonalText.of(numberOrName).map(text -> keyId + "." + BASE64.encodeToString(hmac(whose, text)));
    }

    /** Whether a text is plainly a number of somebody's, and so no token. */
    public static boolean isNumber(String text) {
        return PersonalText.isNumber(text);
    }

    private byte[] hmac(Whose whose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(whose.name().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Tokenizer[" + keyId + "]";
    }
}
