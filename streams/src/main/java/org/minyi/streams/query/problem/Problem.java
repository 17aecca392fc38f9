package org.minyi.streams.query.problem;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type the URI of its kind
 * @param title its kind in a word or two
 * @param detail what is the matter here and what to do about it, in Chinese first
 * @param instance the request, or of what nobody expected the URI under which the log tells it
 */
public record Problem(String type, String title, int status, String detail, String instance) {

    /** The media type of problems. */
    public static final String CONTENT_TYPE = "application/problem+json";

    public static Problem of(ProblemKind kind, String detail, String instance) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance);
    }
}
