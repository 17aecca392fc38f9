package org.minyi.streams;

/** A start that would put figures at risk is refused; the message is a sentence that says what to do. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses with that sentence. */
    public RefusedException(String sentence) {
        super(sentence);
    }
}
