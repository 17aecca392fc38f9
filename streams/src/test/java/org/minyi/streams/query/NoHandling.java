package org.minyi.streams.query;

import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.minyi.streams.query.intake.IntakeHandlers;
import org.minyi.streams.query.intake.IntakeSettings;

/** Handlers that answer nothing, in place of those that a test does not ask. */
public final class NoHandling {

    private NoHandling() {}

    static Handling but(WorkHandlers work) {
        return with(work, intake());
    }

    /** Only that intake. */
    public static Handling but(IntakeHandlers intake) {
        return with(new WorkHandlers(null, null, null, null, null), intake);
    }

    private static Handling with(WorkHandlers work, IntakeHandlers intake) {
        return new Handling(
                new Handlers(null, null, null, null, null, null, null, null, null, null),
                new LiveHandlers(null, null, null),
                new ReportHandlers(null, null, null, null),
                new RejectHandlers(null),
                new AlertHandlers(null, false, null),
                work,
                new HealthHandlers(null, null, null, null, null, null),
                intake);
    }

    static IntakeHandlers intake() {
        var usual = new AbstractConfig(IntakeSettings.define(new ConfigDef()), Map.of(), false);
        return new IntakeHandlers(null, IntakeSettings.of(usual), true, InstantSource.system());
    }

    static Handling ever() {
        return but(new WorkHandlers(null, null, null, null, null));
    }
}
