package org.minyi.streams.query.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong with a request, each with the status that it is answered with. */
public enum ProblemKind {
    BAD_REQUEST(400, "bad request"),
    TOO_MUCH(400, "too much at once"),
    UNAUTHORIZED(401, "no valid token"),
    OTHER_ORIGIN(403, "another origin"),
    FORBIDDEN(403, "not allowed"),
    NOT_FOUND(404, "not found"),
    WRONG_METHOD(405, "wrong method"),
    NOT_ACCEPTABLE(406, "no such format"),
    NOT_IN_FORCE(409, "not in force"),
    BODY_TOO_LARGE(413, "body too large"),
    QUERY_TOO_LONG(414, "query too long"),
    WRONG_TYPE(415, "no such type of content"),
    REFUSED(422, "refused"),
    TOO_MANY_STREAMS(429, "too many streams"),
    TOO_MANY_EVENTS(429, "too many events"),
    HEADERS_TOO_LARGE(431, "headers too large"),
    INTERNAL(500, "unexpected"),
    NOT_READY(503, "not ready"),
    BUSY(503, "busy"),
    KAFKA(503, "Kafka cannot be asked"),
    BEHIND(503, "not taken yet");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The first that is answered with that status. */
    public static Optional<ProblemKind> ofStatus(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }

    /** The status that it is answered with. */
    public int status() {
        return status;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The URI that names it. */
    public String type() {
        return "urn:minyi:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
