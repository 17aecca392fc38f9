package org.minyi.schemas.personal;

/** A file of keys or tokens that cannot be used; the message says what to do, and never what is in the file. */
public final class UnusableKeysException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says so with that sentence. */
    public UnusableKeysException(String sentence) {
        super(sentence);
    }
}
