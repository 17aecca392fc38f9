package org.minyi.streams.query.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.minyi.streams.query.problem.BusyException;
import org.minyi.streams.query.problem.KafkaRefusedException;
import org.minyi.streams.query.problem.NotReadyException;
import org.minyi.streams.query.problem.Problem;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;
import org.minyi.streams.query.problem.UnknownException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever goes wrong with a problem. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int LONGEST_INSTANCE = 300;

    private Problems() {}

    /** Has every exception answered so. */
    public static void tell(JavalinConfig config) {
        config.http.prefer405over404 = true;
        var routes = config.routes;
        routes.exception(RefusedRequestException.class, (e, context) -> {
            tell(context, e.kind(), e.getMessage());
            e.headers().forEach(context::header);
        });
        routes.exception(
                IllegalArgumentException.class, (e, context) -> tell(context, ProblemKind.BAD_REQUEST, e.getMessage()));
        routes.exception(
                SameOrigin.OtherOriginException.class,
                (e, context) -> tell(context, ProblemKind.OTHER_ORIGIN, e.getMessage()));
        routes.exception(UnknownException.class, (e, context) -> tell(context, ProblemKind.NOT_FOUND, e.getMessage()));
        routes.exception(NotReadyException.class, (e, context) -> tell(context, ProblemKind.NOT_READY, e.getMessage()));
        routes.exception(BusyException.class, (e, context) -> tell(context, ProblemKind.BUSY, e.getMessage()));
        routes.exception(KafkaRefusedException.class, (e, context) -> tell(context, ProblemKind.KAFKA, e.getMessage()));
        routes.exception(KafkaException.class, Problems::ofKafka);
        routes.exception(HttpResponseException.class, Problems::ofServer);
        routes.exception(Exception.class, Problems::unexpected);
    }

    private static void tell(Context context, ProblemKind kind, String detail) {
        tell(context, Problem.of(kind, detail, instance(context)));
    }

    private static void tell(Context context, Problem problem) {
        context.status(problem.status()).json(problem).contentType(Problem.CONTENT_TYPE);
        context.header("Cache-Control", "no-store");
        context.res().setHeader("ETag", null);
    }

    /** What the server itself refuses, before any of our own code is asked. */
    private static void ofServer(HttpResponseException e, Context context) {
        if (e instanceof MethodNotAllowedResponse) {
            context.header("Allow", String.join(", ", e.getDetails().values()));
        }
        var kind = ProblemKind.ofStatus(e.getStatus()).orElse(ProblemKind.BAD_REQUEST);
        var sentence =
                switch (kind) {
                    case NOT_FOUND -> "没有这个地址。 Nothing is at " + context.path() + ": /openapi.yaml lists all there is";
                    case WRONG_METHOD -> "此地址不支持 %1$s。 %1$s is not for this address".formatted(context.method());
                    case BODY_TOO_LARGE -> Limits.bodyTooLarge();
                    default -> "请求无法处理。 The request cannot be dealt with: " + e.getMessage();
                };
        tell(context, new Problem(kind.type(), kind.title(), e.getStatus(), sentence, instance(context)));
    }

    private static void ofKafka(KafkaException e, Context context) {
        LOG.warn("Kafka could not be asked for {}", context.path(), e);
        tell(context, ProblemKind.KAFKA, "暂时无法访问 Kafka，请稍后再试。 Kafka cannot be asked just now: try again later");
    }

    /** Whoever asked learns nothing of what is inside, but under which id the log tells it. */
    private static void unexpected(Exception e, Context context) {
        var occurrence = "urn:uuid:" + UUID.randomUUID();
        LOG.error("{} {} went wrong: {}", context.method(), context.path(), occurrence, e);
        tell(
                context,
                Problem.of(
                        ProblemKind.INTERNAL,
                        "服务器内部出错，已记入日志。 Something went wrong that nobody expected; the log tells it under "
                                + occurrence,
                        occurrence));
    }

    private static String instance(Context context) {
        var query = context.queryString();
        var address = context.req().getRequestURI() + (query == null ? "" : "?" + query);
        return address.length() > LONGEST_INSTANCE ? context.req().getRequestURI() : address;
    }
}
