package org.minyi.streams.query;

/** Too much has been asked for already; the message says what to do. */
final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException(String sentence) {
        super(sentence);
    }
}
