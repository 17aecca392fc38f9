package org.minyi.streams.query;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.minyi.streams.query.alert.AlertHandlers;
import org.minyi.streams.query.health.HealthHandlers;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.intake.IntakeHandlers;
import org.minyi.streams.query.intake.IntakeSettings;
import org.minyi.streams.query.reject.RejectHandlers;
import org.minyi.streams.query.wall.LiveHandlers;
import org.minyi.streams.query.work.WorkHandlers;
import org.minyi.streams.query.year.ReportHandlers;

/** All routes, for who wants to know which there are: asked, they cannot answer. */
final class EveryRoute {

    private EveryRoute() {}

    static List<Routes> unanswered() {
        return List.of(
                new Handlers(null, null, null, null, null, null, null, null, null, null),
                new LiveHandlers(null, null, null),
                new ReportHandlers(null, null, null, null),
                new RejectHandlers(null),
                new AlertHandlers(null, false, null),
                new WorkHandlers(null, null, null, null, null),
                new HealthHandlers(null, null, null, null, null, null),
                intake());
    }

    static IntakeHandlers intake() {
        var usual = new AbstractConfig(IntakeSettings.define(new ConfigDef()), Map.of(), false);
        return new IntakeHandlers(null, IntakeSettings.of(usual), InstantSource.system());
    }
}
