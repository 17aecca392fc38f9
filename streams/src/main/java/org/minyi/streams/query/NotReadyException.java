package org.minyi.streams.query;

/** The figures cannot be answered for yet; trying again later helps. */
public final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadyException(String message) {
        super(message);
    }
}
