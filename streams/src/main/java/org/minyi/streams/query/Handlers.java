package org.minyi.streams.query;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.minyi.streams.clock.Comparing;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Dimensions;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.LedgerRow;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Part;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.contract.WorkedExamples;
import org.minyi.streams.query.board.About;
import org.minyi.streams.query.board.Known;
import org.minyi.streams.query.board.Progress;
import org.minyi.streams.query.door.Keeps;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.Visitor;
import org.minyi.streams.query.http.AnswerFormat;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Limits;
import org.minyi.streams.query.http.Paging;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.recount.Recounts;
import org.minyi.streams.query.year.YearBook;

/** Answers the routes: each asks one thing and answers with one record. */
public final class Handlers implements Routes {

    private final About about;
    private final Cells cells;
    private final Comparing comparing;
    private final List<Metric> catalogue;
    private final Progress progress;
    private final Meters meters;
    private final Recounts recounts;
    private final YearBook years;
    private final Supplier<KafkaStreams.State> state;
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
            Recounts recounts,
            YearBook years,
            Supplier<KafkaStreams.State> state,
            InstantSource clock) {
        this.about = about;
        this.cells = cells;
        this.comparing = comparing;
        this.catalogue = catalogue;
        this.progress = progress;
        this.meters = meters;
        this.recounts = recounts;
        this.years = years;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", this::live, Role.ANYBODY);
        routes.get("/health/ready", this::ready, Role.ANYBODY);
        routes.get("/health/working", this::working, Role.ANYBODY);
        routes.get("/metrics", this::prometheus, Role.VIEWER);
        routes.get("/api/v1/about", this::about, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/status", this::status, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/definitions", this::definitions, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/metrics", this::metrics, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/ids", this::ids, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/ledger", this::ledger, Role.VIEWER);
        routes.get("/api/v1/jobs/{id}", this::job, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/years", this::years, Role.VIEWER);
        routes.post("/api/v1/years/{year}/close", this::closeYear, Role.ADMIN);
        routes.post("/api/v1/years/{year}/reopen", this::reopenYear, Role.ADMIN);
    }

    private void live(Context context) {
        var now = state.get();
        health(context, now.hasNotStarted() || now.isRunningOrRebalancing());
    }

    private void ready(Context context) {
        cells.counts(new CellKey(Scope.CITY, new Window("2000")));
        health(context, state.get().isRunningOrRebalancing());
    }

    private void working(Context context) {
        health(context, state.get() == KafkaStreams.State.RUNNING);
    }

    private void about(Context context) {
        context.json(about);
    }

    private void status(Context context) {
        context.json(progress.standing());
    }

    private void prometheus(Context context) {
        context.contentType(Meters.CONTENT_TYPE).result(meters.scrape(progress.standing()));
    }

    private void definitions(Context context) {
        var format = AnswerFormat.of(context);
        var definitions = chosen(context.queryParams("metric")).stream()
                .map(metric -> Answers.Definition.of(metric, examples.of(metric.id())))
                .toList();
        Document.answer(context, format.of(() -> definitions, () -> Sheets.definitions(definitions)));
    }

    private void metrics(Context context) {
        var format = AnswerFormat.of(context);
        var scopes = context.queryParams("scope").isEmpty() ? List.of("city") : context.queryParams("scope");
        var windows = context.queryParams("window");
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("请给出窗口。 Say which window: ?window=2023, 2023-05 or 2023-05-01");
        }
        var metrics = chosen(context.queryParams("metric"));
        var comparisons = Beside.asked(context.queryParams("compare"));
        Limits.scopes(scopes.size());
        Limits.windows(windows.size());
        Limits.figures(scopes.size(), windows.size(), metrics.size());
        var keys = seen(context, scopes).stream()
                .flatMap(scope -> windows.stream().map(window -> new CellKey(scope, Window.parse(window))))
                .toList();
        recounts.answer(context, metrics, Optional.empty(), known -> {
            var figures = figures(keys, metrics, comparisons, known);
            return format.of(() -> figures, () -> FigureSheet.of(figures, metrics));
        });
    }

    /** Those scopes, if whoever asks may look at them. */
    private static List<Scope> seen(Context context, List<String> texts) {
        var scopes = texts.stream().map(Scope::parse).toList();
        scopes.forEach(Visitor.of(context)::look);
        return scopes;
    }

    private Answers.Figures figures(
            List<CellKey> keys, List<Metric> metrics, List<Comparison> comparisons, Known known) {
        var figures = keys.stream()
                .flatMap(key -> metrics.stream()
                        .map(metric -> row(metric.read(known.cells(), key), comparisons, known.cells())))
                .toList();
        return new Answers.Figures(known.basis(), clock.instant(), about.synthetic(), figures);
    }

    private void ids(Context context) {
        var format = AnswerFormat.of(context);
        var metric = context.queryParam("metric");
        var window = context.queryParam("window");
        if (metric == null || window == null) {
            throw new IllegalArgumentException("请给出指标和窗口。 Say of which figure: ?metric=ratings.bad&window=2023");
        }
        var scope = context.queryParamAsClass("scope", String.class).getOrDefault("city");
        recounts.ids(
                context,
                chosen(List.of(metric)).get(0),
                new CellKey(seen(context, List.of(scope)).get(0), Window.parse(window)),
                part(context),
                Paging.of(context),
                format,
                about.synthetic());
    }

    private void ledger(Context context) {
        var format = AnswerFormat.of(context);
        var rows = cells.keys("ledger", Window.Kind.YEAR).stream()
                .sorted()
                .map(key -> LedgerRow.of(key, cells.counts(key)))
                .toList();
        Document.answer(context, format.of(() -> rows, () -> Sheets.ledger(rows)));
    }

    private void job(Context context) {
        recounts.job(context);
    }

    private Answers.Row row(Figure figure, List<Comparison> comparisons, Cells cells) {
        return Answers.Row.of(
                figure,
                Dimensions.isKept(figure.metric(), figure.key())
                        && Comparing.isKnown(figure.key().window(), this.cells),
                comparisons.stream()
                        .map(with -> Beside.of(comparing.of(figure, with, cells)))
                        .toList());
    }

    private void years(Context context) {
        context.json(years.years());
    }

    private void closeYear(Context context) {
        context.json(years.close(year(context.pathParam("year"))));
    }

    private void reopenYear(Context context) {
        context.json(years.reopen(year(context.pathParam("year"))));
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

    private static Part part(Context context) {
        var part = context.queryParamAsClass("part", String.class).getOrDefault("numerator");
        return switch (part) {
            case "numerator" -> Part.NUMERATOR;
            case "denominator" -> Part.DENOMINATOR;
            default -> throw new IllegalArgumentException("'" + part + "' is neither numerator nor denominator");
        };
    }

    private static int year(String text) {
        if (!text.matches("\\d{4}")) {
            throw new IllegalArgumentException("'" + text + "' is no year");
        }
        return Integer.parseInt(text);
    }

    private static void health(Context context, boolean well) {
        context.status(well ? 200 : 503).json(new Answers.Health(well ? "UP" : "DOWN"));
    }
}
