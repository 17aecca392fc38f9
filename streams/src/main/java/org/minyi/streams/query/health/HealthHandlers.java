package org.minyi.streams.query.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.http.Parameters;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.year.ReportHandlers;

/** Answers the routes that tell whether the figures can be trusted. */
public final class HealthHandlers implements Routes {

    private final Board board;
    private final SourceWatch sources;
    private final Instances instances;
    private final List<Integer> loadedYears;
    private final ReportHandlers.Source reports;
    private final InstantSource clock;

    /**
     * Answers from that board, and with names from the profiles of these reports.
     *
     * @param loadedYears the years whose working days are known
     */
    public HealthHandlers(
            Board board,
            SourceWatch sources,
            Instances instances,
            List<Integer> loadedYears,
            ReportHandlers.Source reports,
            InstantSource clock) {
        this.board = board;
        this.sources = sources;
        this.instances = instances;
        this.loadedYears = loadedYears;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/sources", this::sources, Role.VIEWER);
        routes.get("/api/v1/unnamed-codes", this::unnamed, Role.VIEWER);
        routes.get("/api/v1/missing-calendars", this::calendars, Role.VIEWER);
        routes.get("/api/v1/instances", this::instances, Role.VIEWER);
    }

    private void sources(Context context) {
        var now = clock.instant();
        context.json(SourceList.of(board, sources.heard(now), today(), now));
    }

    private void unnamed(Context context) {
        var window = Parameters.text(context, "window");
        context.json(UnnamedCodes.of(window.isEmpty() ? today().year() : Window.parse(window), board, names()));
    }

    private void calendars(Context context) {
        context.json(MissingCalendars.of(board, loadedYears, today()));
    }

    private void instances(Context context) {
        context.json(instances.work());
    }

    private Window today() {
        return board.windows().day(clock.millis());
    }

    private Map<String, Set<String>> names() {
        var names = new HashMap<String, Set<String>>();
        reports.offers().forEach(profile -> profile.names()
                .forEach((dimension, members) -> names.computeIfAbsent(dimension, none -> new HashSet<>())
                        .addAll(members.keySet())));
        return names;
    }
}
