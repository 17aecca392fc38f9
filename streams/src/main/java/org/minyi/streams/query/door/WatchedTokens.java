package org.minyi.streams.query.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.minyi.schemas.personal.UnusableKeysException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens as the file has them now. While it cannot be used nobody is let in: what was taken out of it must not go on to
 * count because of a slip of the pen further below.
 */
final class WatchedTokens {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedTokens.class);

    private final TokensFile file;
    private Stamp stamp;
    private Optional<Tokens> tokens = Optional.empty();

    /** What changes with the file. */
    private record Stamp(FileTime modified, long size, Object key) {}

    /** @throws UnusableKeysException when the file cannot be used from the start */
    WatchedTokens(TokensFile file) {
        this.file = file;
        this.stamp = stamp();
        this.tokens = Optional.of(file.read());
    }

    /** Empty while they cannot be read. */
    synchronized Optional<Tokens> now() {
        var found = stamp();
        if (!found.equals(stamp)) {
            stamp = found;
            tokens = read();
        }
        return tokens;
    }

    private Optional<Tokens> read() {
        try {
            var read = file.read();
            LOG.info("{} was read again: {} tokens", file.path(), read.all().size());
            return Optional.of(read);
        } catch (UnusableKeysException e) {
            LOG.warn("Nobody is let in until this is mended: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Stamp stamp() {
        try {
            var found = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new Stamp(found.lastModifiedTime(), found.size(), found.fileKey());
        } catch (IOException e) {
            return new Stamp(FileTime.fromMillis(0), -1, null);
        }
    }
}
