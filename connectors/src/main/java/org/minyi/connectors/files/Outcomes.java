package org.minyi.connectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.minyi.connectors.Outcome;

/** A file read row by row, each row with what became of it. */
public interface Outcomes extends Closeable {

    /** What a file of some of these rows must begin with, as this one has it; nothing where each row stands alone. */
    byte[] heading();

    /**
     * What became of the next row; empty at the end.
     *
     * @throws org.minyi.connectors.UnreadableFileException when the file breaks off
     */
    Optional<Outcome> next() throws IOException;
}
