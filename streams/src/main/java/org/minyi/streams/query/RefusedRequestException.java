package org.minyi.streams.query;

/** A request that is not answered; the message is a sentence for whoever asked. */
final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    RefusedRequestException(ProblemKind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    ProblemKind kind() {
        return kind;
    }
}
