package org.minyi.schemas.yaml;

/** A line of a file that cannot be used; the message is a sentence for whoever wrote it. */
public final class LineException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** Says what is wrong in that line, the first of which is 1. */
    public LineException(int line, String sentence) {
        this("line " + line + ": " + sentence, line);
    }

    private LineException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** The line. */
    public int line() {
        return line;
    }

    /** The same, with the name of the file before it. */
    public LineException in(String file) {
        return new LineException(file + ", " + getMessage(), line);
    }
}
