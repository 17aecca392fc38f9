package org.minyi.streams.contract;

import java.util.Locale;

/** What the number of a figure, a measure or a distribution is a number of. */
public enum Unit {
    /** Things. */
    COUNT,
    /** A share, or another quotient of two numbers of things. */
    RATIO,
    SECONDS,
    WORKING_DAYS;

    /** The name under which the public catalogue carries it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
