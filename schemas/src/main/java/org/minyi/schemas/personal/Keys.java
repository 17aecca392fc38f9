package org.minyi.schemas.personal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.schemas.yaml.YamlReader;

/** Secret keys by their ids, one of them the current one. Nothing here ever says what a key is. */
final class Keys {

    private static final int LEAST_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final List<String> PARTS = List.of("current", "keys");
    private static final String FORM = "write current: ID and below keys: one ID: KEY a line";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String current;
    private final Map<String, byte[]> keys;

    private Keys(String current, Map<String, byte[]> keys) {
        this.current = current;
        this.keys = keys;
    }

    /** One new key, which is the current one. */
    static Keys first() {
        return new Keys("k1", Map.of("k1", random()));
    }

    /**
     * The keys in that YAML.
     *
     * @throws LineException that quotes nothing of it, when they cannot be used
     */
    static Keys read(String yaml) {
        var parts = keys(parse(yaml));
        if (!parts.names().keySet().equals(Set.copyOf(PARTS))) {
            throw parts.refusal("it has current and keys, and nothing else: " + FORM);
        }
        var keys = new LinkedHashMap<String, byte[]>();
        keys(parts.get("keys")).entries().forEach((id, key) -> keys.put(id(id, key), key(id, key)));
        var current = parts.get("current");
        if (!(current instanceof Yaml.Text text) || !keys.containsKey(text.text())) {
            throw current.refusal("current names none of the keys: write one of " + String.join(", ", keys.keySet()));
        }
        return new Keys(text.text(), keys);
    }

    /** These and a new one, which is the current one. */
    Keys rotated() {
        int number = keys.size();
        do {
            number++;
        } while (keys.containsKey("k" + number));
        var more = new LinkedHashMap<>(keys);
        more.put("k" + number, random());
        return new Keys("k" + number, more);
    }

    Tokenizer tokenizer() {
        return new Tokenizer(current, new SecretKeySpec(keys.get(current), Tokenizer.ALGORITHM));
    }

    /** The file's text. */
    String yaml() {
        var text = new StringBuilder(
                "# The keys of personal tokens. Whoever has them can find numbers by trying: keep them"
                        + " secret, and keep a copy,\n# for tokens of a lost key match nothing ever again.\n");
        text.append("current: ").append(current).append("\nkeys:\n");
        keys.forEach((id, key) -> text.append("  ")
                .append(id)
                .append(": ")
                .append(Base64.getEncoder().encodeToString(key))
                .append('\n'));
        return text.toString();
    }

    @Override
    public String toString() {
        return "Keys" + keys.keySet() + ", current " + current;
    }

    /** What the reader of YAML says may quote the file. */
    private static Yaml parse(String yaml) {
        try {
            return YamlReader.read(yaml);
        } catch (LineException e) {
            throw new LineException(e.line(), "this is not YAML, or says a key twice: " + FORM);
        }
    }

    private static Yaml.Keys keys(Yaml yaml) {
        if (yaml instanceof Yaml.Keys keys && !keys.entries().isEmpty()) {
            return keys;
        }
        throw yaml.refusal("keys with values are missing: " + FORM);
    }

    private static String id(String id, Yaml key) {
        if (!ID.matcher(id).matches()) {
            throw key.refusal("an id of a key is 1 to 16 letters, digits, '_' or '-'");
        }
        return id;
    }

    private static byte[] key(String id, Yaml written) {
        byte[] key;
        try {
            key = written instanceof Yaml.Text text ? Base64.getDecoder().decode(text.text()) : new byte[0];
        } catch (IllegalArgumentException e) {
            throw written.refusal("the key " + id + " is not written in Base64");
        }
        if (key.length < LEAST_BYTES) {
            throw written.refusal("the key " + id + " has " + key.length + " bytes and must have at least "
                    + LEAST_BYTES + ": ./minyi keys new makes one");
        }
        return key;
    }

    private static byte[] random() {
        var key = new byte[LEAST_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }
}
