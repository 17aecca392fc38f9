package org.minyi.streams.clock;

import org.minyi.schemas.yaml.LineException;

/** A file of the user's, such as a calendar, rules or a profile, that cannot be used; the message names the file and the line and says what to do. */
public final class UnusableFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong in that file. */
    public UnusableFileException(String file, String sentence) {
        super(file + ": " + sentence);
    }

    /** Says in which line of that file what is wrong. */
    public UnusableFileException(String file, LineException line) {
        super(line.in(file).getMessage());
    }

    /** Says what is wrong in that line, the first of which is 1. */
    UnusableFileException(String file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence);
    }
}
