package org.minyi.streams.query.problem;

/** The figures cannot be answered for yet; trying again later helps. */
public final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReadyException(String message) {
        super(message);
    }
}
