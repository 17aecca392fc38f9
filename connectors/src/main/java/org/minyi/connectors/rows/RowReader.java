package org.minyi.connectors.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A table read row by row. */
public interface RowReader extends Closeable {

    /** The names of its columns. */
    Header header();

    /** The lines that name the columns, as the file has them. */
    byte[] heading();

    /**
     * The next row; empty at the end. Rows without any text are passed over.
     *
     * @throws org.minyi.connectors.UnreadableFileException when the file breaks off
     */
    Optional<Row> next() throws IOException;
}
