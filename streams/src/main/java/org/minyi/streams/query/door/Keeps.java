package org.minyi.streams.query.door;

import io.javalin.security.RouteRole;

/** What a route sees to itself. */
public enum Keeps implements RouteRole {
    /**
     * Shows the holder of a limited token what lies in its scopes and nothing else. A route that does not say so is closed to
     * such tokens.
     */
    LIMITS
}
