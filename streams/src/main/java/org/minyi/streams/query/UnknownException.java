package org.minyi.streams.query;

/** What was asked for is not there, or not any more. */
final class UnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownException(String sentence) {
        super(sentence);
    }
}
