package org.minyi.streams.query.problem;

/** What was asked for is not there, or not any more. */
public final class UnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says that sentence. */
    public UnknownException(String sentence) {
        super(sentence);
    }
}
