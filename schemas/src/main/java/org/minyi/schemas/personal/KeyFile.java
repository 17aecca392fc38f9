package org.minyi.schemas.personal;

import java.nio.file.Path;
import org.minyi.schemas.yaml.LineException;

/**
 * The file of the keys that tokens are made with, which only its owner may read.
 *
 * <pre>{@code
 * current: k2
 * keys:
 *   k1: <at least 32 bytes in Base64>
 *   k2: <at least 32 bytes in Base64>
 * }</pre>
 */
public record KeyFile(Path path) {

    /**
     * What makes tokens with its current key.
     *
     * @throws UnusableKeysException when it cannot be used
     */
    public Tokenizer tokenizer() {
        return keys().tokenizer();
    }

    /** Makes the file with one new key; whoever has it already keeps it. */
    public Tokenizer create() {
        var keys = Keys.first();
        OwnerOnly.create(path, keys.yaml());
        return keys.tokenizer();
    }

    /** Adds a new key and makes it the current one; the older ones stay in the file. */
    public Tokenizer rotate() {
        var keys = keys().rotated();
        OwnerOnly.replace(path, keys.yaml());
        return keys.tokenizer();
    }

    private Keys keys() {
        try {
            return Keys.read(OwnerOnly.read(path));
        } catch (LineException e) {
            throw new UnusableKeysException("The key file " + path + ", " + e.getMessage() + ".");
        }
    }
}
