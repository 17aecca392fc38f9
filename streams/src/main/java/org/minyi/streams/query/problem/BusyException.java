package org.minyi.streams.query.problem;

/** Too much has been asked for already; the message says what to do. */
public final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BusyException(String sentence) {
        super(sentence);
    }
}
