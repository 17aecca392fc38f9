package org.minyi.streams.query.year;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.board.Known;
import org.minyi.streams.query.door.Keeps;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Parameters;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.problem.UnknownException;
import org.minyi.streams.query.recount.Base;
import org.minyi.streams.query.recount.Job;
import org.minyi.streams.query.recount.Recounts;

/** Answers the routes of reports, drawn up or published. */
public final class ReportHandlers implements Routes {

    /** Draws up reports. */
    public interface Source {

        /** The report of a year or a month in the format of that name; an empty one names the usual. */
        Document report(Window window, String profile, String format, Known known);

        /** As of when such a report is drawn up unless it is said; empty for what is known now. */
        Optional<AsOf> usualAsOf(Window window, String profile);

        /** The profile that an empty name means. */
        String usualProfile();

        /** Every profile, those that come along first. */
        List<Offer> offers();
    }

    /**
     * A profile that reports can be asked for by.
     *
     * @param windows {@code year}, {@code month} or both
     * @param names what members are called in it, by dimension and code
     */
    public record Offer(
            String name,
            String titleZh,
            String titleEn,
            List<String> windows,
            Map<String, Map<String, String>> names) {}

    private final Source reports;
    private final Publishing publishing;
    private final Recounts recounts;
    private final List<Metric> catalogue;

    /** Answers with reports on the metrics of that catalogue. */
    public ReportHandlers(Source reports, Publishing publishing, Recounts recounts, List<Metric> catalogue) {
        this.reports = reports;
        this.publishing = publishing;
        this.recounts = recounts;
        this.catalogue = catalogue;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/profiles", this::profiles, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/reports/{window}", this::report, Role.VIEWER);
        routes.get("/api/v1/reports/{window}/revisions", this::revisions, Role.VIEWER);
        routes.post("/api/v1/reports/{window}/revisions", this::publish, Role.ADMIN);
    }

    private void profiles(Context context) {
        context.json(reports.offers());
    }

    private void report(Context context) {
        var window = window(context);
        var profile = profile(context);
        var format = Parameters.text(context, "format");
        var revision = context.queryParam("revision");
        if (revision != null) {
            published(window, profile, revision, format).answerForEver(context);
            return;
        }
        recounts.answer(
                context,
                catalogue,
                reports.usualAsOf(window, profile),
                known -> reports.report(window, profile, format, known));
    }

    private void revisions(Context context) {
        context.json(publishing.revisions(window(context), profile(context)).stream()
                .map(ReportAnswers.Revision::of)
                .toList());
    }

    private void publish(Context context) {
        var id = context.queryParam("job");
        var question = id == null ? question(context) : question(context, recounts.job(id));
        recounts.respond(context, question, (published, upTo) -> ReportAnswers.Published.of(published));
    }

    private PublishQuestion question(Context context) {
        var year = window(context);
        var profile = profile(context);
        var asOf = recounts.moment(context, reports.usualAsOf(year, profile));
        boolean isFirst = publishing.revisions(year, profile).isEmpty();
        return new PublishQuestion(publishing, year, profile, new Base(asOf, publishing.facts()), isFirst);
    }

    private static PublishQuestion question(Context context, Job<?> job) {
        if (job.question() instanceof PublishQuestion question
                && question.year().equals(window(context))) {
            return question;
        }
        throw Recounts.answersSomethingElse(job);
    }

    private Document published(Window year, String profile, String revision, String format) {
        if (!revision.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("'" + revision + "' is no revision: the first is 1");
        }
        return publishing
                .revision(year, profile, Integer.parseInt(revision))
                .map(report -> publishing.document(report, format))
                .orElseThrow(() -> new UnknownException("没有这一版。 No revision " + revision + " of " + profile + " " + year
                        + " was ever published: GET /api/v1/reports/" + year + "/revisions lists them"));
    }

    private String profile(Context context) {
        var profile = Parameters.text(context, "profile");
        return profile.isEmpty() ? reports.usualProfile() : profile;
    }

    private static Window window(Context context) {
        return Window.parse(context.pathParam("window"));
    }
}
