package org.minyi.connectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.minyi.connectors.Outcome;

/** A file read row by row, each row with what became of it. */
public interface Outcomes extends Closeable {

    /**
     * What became of the next row; empty at the end.
     *
     * @throws org.minyi.connectors.UnreadableFileException when the file breaks off
     */
    Optional<Outcome> next() throws IOException;
}
