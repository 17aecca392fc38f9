package org.minyi.streams.query.door;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who changed something, or tried to, and what came of it; never what was sent. */
public final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("minyi.audit");
    private static final String EVENTS = "/api/v1/events/";
    private static final int REFUSED = 400;

    private Audit() {}

    /** One line on a request that was answered; events that were taken stand in their topics, and only refusals here. */
    public static void write(Context context) {
        if (context.method() == HandlerType.GET
                || context.path().startsWith(EVENTS) && context.statusCode() < REFUSED) {
            return;
        }
        LOG.info(
                "who={} from={} did={} {} status={}",
                Visitor.in(context).map(Visitor::name).orElse("-"),
                context.req().getRemoteAddr(),
                context.method(),
                context.path(),
                context.statusCode());
    }
}
