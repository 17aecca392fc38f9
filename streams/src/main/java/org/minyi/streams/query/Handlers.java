package org.minyi.streams.query;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.minyi.streams.clock.Comparing;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.contract.WorkedExamples;

/** Answers the routes: each asks one thing and answers with one record. */
public final class Handlers {

    /** The basis of whatever is read from the live board. */
    public static final String KNOWN_NOW = "known now";

    private static final int MOST_FIGURES = 10_000;

    /** Draws up reports. */
    public interface ReportSource {

        /** The report of a year or a month by the profile and in the format of those names; empty names the usual. */
        Document report(Window window, String profile, String format, Cells cells, String basis);
    }

    private final About about;
    private final Cells cells;
    private final Comparing comparing;
    private final List<Metric> catalogue;
    private final Progress progress;
    private final Meters meters;
    private final ReportSource reports;
    private final BooleanSupplier alive;
    private final InstantSource clock;
    private final WorkedExamples examples = WorkedExamples.shipped();

    /** Answers from these cells by this catalogue. */
    public Handlers(
            About about,
            Cells cells,
            Comparing comparing,
            List<Metric> catalogue,
            Progress progress,
            Meters meters,
            ReportSource reports,
            BooleanSupplier alive,
            InstantSource clock) {
        this.about = about;
        this.cells = cells;
        this.comparing = comparing;
        this.catalogue = catalogue;
        this.progress = progress;
        this.meters = meters;
        this.reports = reports;
        this.alive = alive;
        this.clock = clock;
    }

    /** What is running here. */
    public record About(
            String version,
            String city,
            String zone,
            boolean synthetic,
            String applicationId,
            String kafka,
            String registry,
            String rulebook) {}

    void live(Context context) {
        health(context, alive.getAsBoolean());
    }

    void ready(Context context) {
        cells.counts(new CellKey(Scope.CITY, new Window("2000")));
        health(context, alive.getAsBoolean());
    }

    void about(Context context) {
        context.json(about);
    }

    void status(Context context) {
        context.json(progress.standing());
    }

    void prometheus(Context context) {
        context.contentType(Meters.CONTENT_TYPE).result(meters.scrape(progress.standing()));
    }

    void definitions(Context context) {
        context.json(chosen(context.queryParams("metric")).stream()
                .map(metric -> Answers.Definition.of(metric, examples.of(metric.id())))
                .toList());
    }

    void metrics(Context context) {
        var scopes = context.queryParams("scope").isEmpty() ? List.of("city") : context.queryParams("scope");
        var windows = context.queryParams("window");
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("say which window: ?window=2023, 2023-05 or 2023-05-01");
        }
        var metrics = chosen(context.queryParams("metric"));
        var comparisons = Beside.asked(context.queryParams("compare"));
        if ((long) scopes.size() * windows.size() * metrics.size() > MOST_FIGURES) {
            throw new IllegalArgumentException("more than " + MOST_FIGURES + " figures at once: ask for fewer");
        }
        var figures = scopes.stream()
                .flatMap(scope -> windows.stream().map(window -> new CellKey(Scope.parse(scope), Window.parse(window))))
                .flatMap(key -> metrics.stream().map(metric -> row(metric.read(cells, key), comparisons)))
                .toList();
        context.json(new Answers.Figures(KNOWN_NOW, clock.instant(), about.synthetic(), figures));
    }

    void report(Context context) {
        var window = Window.parse(context.pathParam("window"));
        reports.report(window, parameter(context, "profile"), parameter(context, "format"), cells, KNOWN_NOW)
                .answer(context);
    }

    private Answers.Row row(Figure figure, List<Comparison> comparisons) {
        return Answers.Row.of(
                figure,
                comparisons.stream()
                        .map(with -> Beside.of(comparing.of(figure, with, cells)))
                        .toList());
    }

    private List<Metric> chosen(List<String> ids) {
        if (ids.isEmpty()) {
            return catalogue;
        }
        var chosen = catalogue.stream()
                .filter(metric -> ids.stream().anyMatch(id -> metric.id().equals(id)))
                .toList();
        if (chosen.size() < ids.size()) {
            throw new IllegalArgumentException("no such metric among " + ids + ": /api/v1/definitions lists them all");
        }
        return chosen;
    }

    private static String parameter(Context context, String name) {
        var value = context.queryParam(name);
        return value == null ? "" : value;
    }

    private static void health(Context context, boolean well) {
        context.status(well ? 200 : 503).json(new Answers.Health(well ? "UP" : "DOWN"));
    }
}
