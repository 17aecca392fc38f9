package org.minyi.streams.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.minyi.streams.query.problem.Problem;
import org.minyi.streams.query.problem.ProblemKind;

/** Answers requests with a problem that the server cannot even read, before any handler hears of them. */
public final class EarlyProblems extends ErrorHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An empty reference stands for the request itself, of whose address nothing is known. */
    private static final String THIS = "";

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String reason, Throwable cause, Callback callback) {
        var kind = ProblemKind.ofStatus(status).orElse(ProblemKind.BAD_REQUEST);
        var problem = new Problem(kind.type(), kind.title(), status, sentence(kind), THIS);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, json(problem), callback);
    }

    private static String sentence(ProblemKind kind) {
        return switch (kind) {
            case QUERY_TOO_LONG, HEADERS_TOO_LARGE -> Limits.headersTooLarge();
            default -> "请求无法读取。 The request cannot be read";
        };
    }

    private static String json(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is JSON", e);
        }
    }
}
