package org.minyi.streams.query.http;

import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/** How much can be asked for at once. Whoever asks for more is told the limit, and how to ask for less. */
public final class Limits {

    /** The windows of one request: every day of a year. */
    public static final int WINDOWS = 366;

    /** The windows of one request that is recounted from the facts. */
    public static final int WINDOWS_AS_OF = 60;

    /** The scopes of one request. */
    public static final int SCOPES = 200;

    /** The figures of one request: scopes times windows times metrics. */
    public static final int FIGURES = 10_000;

    /** The characters of a query; the server reads lines of {@link #HEADER_BYTES} and so can say so itself. */
    public static final int QUERY_CHARACTERS = 16_000;

    /** The first line of a request with all its headers. */
    public static final int HEADER_BYTES = 32 << 10;

    /** The body of a request: as large as a record of Kafka. */
    public static final long BODY_BYTES = 1 << 20;

    /** The rows of a page unless it is said, and at most. */
    public static final int USUAL_ROWS = 100;

    public static final int MOST_ROWS = 500;

    /** The live streams of one client address; see {@link Seats}. */
    public static final int STREAMS_OF_ADDRESS = 20;

    /** The recounts that wait for the one that runs. */
    public static final int JOBS_WAITING = 8;

    private Limits() {}

    public static void windows(int asked) {
        most(WINDOWS, asked, "个窗口", "windows");
    }

    public static void windowsAsOf(int asked) {
        if (asked > WINDOWS_AS_OF) {
            throw tooMuch(
                    "截至某一时刻一次最多查%1$d个窗口。 As of a moment at most %1$d windows can be asked for at once, these are %2$d"
                            .formatted(WINDOWS_AS_OF, asked));
        }
    }

    public static void scopes(int asked) {
        most(SCOPES, asked, "个范围", "scopes");
    }

    /** Of so many scopes, windows and metrics. */
    public static void figures(int scopes, int windows, int metrics) {
        long asked = (long) scopes * windows * metrics;
        if (asked > FIGURES) {
            throw tooMuch("一次最多查%1$d个数。 At most %1$d figures can be asked for at once, these are %2$d: ask for fewer"
                    .formatted(FIGURES, asked));
        }
    }

    public static void query(String query) {
        if (query != null && query.length() > QUERY_CHARACTERS) {
            throw new RefusedRequestException(
                    ProblemKind.QUERY_TOO_LONG,
                    "查询串最长%1$d个字符。 A query has at most %1$d characters, this one has %2$d: ask in several requests"
                            .formatted(QUERY_CHARACTERS, query.length()));
        }
    }

    /** What whoever sends more is told. */
    static String bodyTooLarge() {
        return "请求体最大%1$d字节。 A body has at most %1$d bytes".formatted(BODY_BYTES);
    }

    /** What is told whose request is too long to be read. */
    static String headersTooLarge() {
        return "请求行与请求头合计最大%1$d字节，其中查询串最长%2$d个字符。 The first line of a request and its headers have at most %1$d bytes, and its query %2$d characters"
                .formatted(HEADER_BYTES, QUERY_CHARACTERS);
    }

    private static void most(int limit, int asked, String zh, String en) {
        if (asked > limit) {
            throw tooMuch("一次最多查%1$d%2$s。 At most %1$d %3$s can be asked for at once, these are %4$d"
                    .formatted(limit, zh, en, asked));
        }
    }

    private static RefusedRequestException tooMuch(String sentence) {
        return new RefusedRequestException(ProblemKind.TOO_MUCH, sentence);
    }
}
