package org.minyi.streams.query;

/** Somebody asked for what there is not; the message says what there is. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says that sentence. */
    public NotFoundException(String sentence) {
        super(sentence);
    }
}
