package org.minyi.connectors;

import java.io.IOException;

/** A file that cannot be read to its end; what came before was read. The message is a sentence for the user. */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says that sentence. */
    public UnreadableFileException(String sentence) {
        super(sentence);
    }

    /** Says that sentence. */
    public UnreadableFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
