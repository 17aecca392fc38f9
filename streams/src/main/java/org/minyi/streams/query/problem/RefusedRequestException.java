package org.minyi.streams.query.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is not answered; the message is a sentence for whoever asked. */
public final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** Refuses it as that kind of problem. */
    public RefusedRequestException(ProblemKind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** The same, with a header that the answer carries. */
    public RefusedRequestException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The same, and when it may be tried again. */
    public RefusedRequestException retryAfter(int seconds) {
        return with("Retry-After", Integer.toString(Math.max(1, seconds)));
    }

    /** What is wrong. */
    public ProblemKind kind() {
        return kind;
    }

    /** What the answer carries. */
    public Map<String, String> headers() {
        return headers;
    }
}
