package org.minyi.streams.query.http;

import io.javalin.config.RoutesConfig;

/** Who answers some routes. */
public interface Routes {

    /** Adds them, one line a route. */
    void addTo(RoutesConfig routes);
}
