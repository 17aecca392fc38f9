package org.minyi.streams.query.door;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/** Doors for tests. */
public final class SomeDoor {

    private SomeDoor() {}

    /** One that lets in anybody on this machine. */
    public static Door open() {
        return with(Map.of(), true, InstantSource.system());
    }

    /** One that lets in those of a tokens file. */
    public static Door of(TokensFile tokens, InstantSource clock) {
        return with(Map.of("http.tokens.file", tokens.path().toString()), true, clock);
    }

    static Door with(Map<String, String> settings, boolean isLoopback, InstantSource clock) {
        var usual = new AbstractConfig(DoorSettings.define(new ConfigDef()), new HashMap<>(settings), false);
        return new Door(DoorSettings.of(usual), isLoopback, clock);
    }
}
