package org.minyi.connectors.relay;

import java.util.Optional;

/** Which build of the connectors this is. */
public final class Build {

    /** As the jar says; a worker lists it beside each connector. */
    public static final String VERSION = Optional.ofNullable(
                    Build.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Build() {}
}
