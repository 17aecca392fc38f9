package org.minyi.schemas.personal;

import java.util.Arrays;
import java.util.Optional;

/** Whose number or name a token stands for; the same person has another token as a caller than as an agent. */
public enum Whose {
    CALLER("callerToken"),
    AGENT("agentToken");

    private final String field;

    Whose(String field) {
        this.field = field;
    }

    /** The field of events that holds such tokens. */
    public String field() {
        return field;
    }

    /** Whose tokens a field of that name holds; empty if it holds none. */
    public static Optional<Whose> ofField(String name) {
        return Arrays.stream(values()).filter(whose -> whose.field.equals(name)).findFirst();
    }
}
