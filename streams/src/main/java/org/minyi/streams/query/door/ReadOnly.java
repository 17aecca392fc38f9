package org.minyi.streams.query.door;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/** Refuses whatever would change something: for an application that is not in force, and may only be looked at. */
public final class ReadOnly implements Routes {

    private static final Set<HandlerType> LOOKS = Set.of(HandlerType.GET, HandlerType.HEAD);

    @Override
    public void addTo(RoutesConfig routes) {
        routes.beforeMatched(ReadOnly::check);
    }

    /** Whoever signs in or out changes nothing of the application. */
    private static void check(Context context) {
        if (!LOOKS.contains(context.method()) && !context.routeRoles().contains(Role.ANYBODY)) {
            throw new RefusedRequestException(
                    ProblemKind.NOT_IN_FORCE,
                    "此应用正在重建、尚未生效，请改用现行系统。 This application is built up beside the one in force and changes"
                            + " nothing: ask the one in force, or put this one in force with ./minyi rebuild switch");
        }
    }
}
