package org.minyi.streams.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong with a request, each with the status that it is answered with. */
enum ProblemKind {
    BAD_REQUEST(400, "bad request"),
    TOO_MUCH(400, "too much at once"),
    OTHER_ORIGIN(403, "another origin"),
    NOT_FOUND(404, "not found"),
    WRONG_METHOD(405, "wrong method"),
    NOT_ACCEPTABLE(406, "no such format"),
    BODY_TOO_LARGE(413, "body too large"),
    QUERY_TOO_LONG(414, "query too long"),
    TOO_MANY_STREAMS(429, "too many streams"),
    HEADERS_TOO_LARGE(431, "headers too large"),
    INTERNAL(500, "unexpected"),
    NOT_READY(503, "not ready"),
    BUSY(503, "busy"),
    KAFKA(503, "Kafka cannot be asked");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The first that is answered with that status. */
    static Optional<ProblemKind> ofStatus(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The URI that names it. */
    String type() {
        return "urn:minyi:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
