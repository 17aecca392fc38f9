package org.minyi.streams.query.door;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the holder of a token may do. A route names what it asks for; it is closed to everybody else. */
public enum Role implements RouteRole {
    /** Is asked for nothing. */
    ANYBODY,
    /** Reads figures, lists and reports. */
    VIEWER,
    /** Sends events and reads nothing. */
    INTAKE,
    /** A viewer who also takes up alerts, and sends again what was refused. */
    OPERATOR,
    /** An operator who also publishes reports, and closes and reopens years. */
    ADMIN;

    /** Those that a token can have, by their words. */
    static final Map<String, Role> BY_WORD = Arrays.stream(values())
            .filter(role -> role != ANYBODY)
            .collect(Collectors.toMap(Role::word, Function.identity(), (one, same) -> one, TreeMap::new));

    /** How it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who has this role may do what is asked of that one; sending events is not a matter of the role alone. */
    boolean includes(Role asked) {
        return asked == ANYBODY || this != INTAKE && compareTo(asked) >= 0;
    }
}
