package org.minyi.streams;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.minyi.schemas.AnnualReport;
import org.minyi.schemas.Department;
import org.minyi.schemas.ReportChange;
import org.minyi.schemas.Sha256;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Coverage;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.recount.Base;
import org.minyi.streams.query.recount.Need;
import org.minyi.streams.query.topics.FactOffsets;
import org.minyi.streams.query.year.Publishing;
import org.minyi.streams.query.year.ReportTopic;
import org.minyi.streams.report.Report;
import org.minyi.streams.report.Revisions;

/** Draws reports up from the facts, finds what has changed since the last revision and why, and freezes them. */
final class Publisher implements Publishing {

    private static final int FINGERPRINT = 16;
    private static final Map<String, Metric> METRICS =
            Catalogue.METRICS.stream().collect(Collectors.toMap(Metric::id, Function.identity()));

    private final Recounter recounter;
    private final Reports reports;
    private final ReportTopic topic;
    private final LocalWindows windows;
    private final Supplier<Collection<Department>> roster;
    private final String rulebook;

    /**
     * Publishes what is recounted.
     *
     * @param rulebook the fingerprint of the rules
     */
    Publisher(
            Recounter recounter,
            Reports reports,
            ReportTopic topic,
            LocalWindows windows,
            Supplier<Collection<Department>> roster,
            String rulebook) {
        this.recounter = recounter;
        this.reports = reports;
        this.topic = topic;
        this.windows = windows;
        this.roster = roster;
        this.rulebook = rulebook;
    }

    @Override
    public FactOffsets facts() {
        return recounter.ends(recounter.topics(Catalogue.METRICS));
    }

    @Override
    public Published publish(Window year, String profile, Base base, LongConsumer read) {
        var report = report(year, profile, base, read);
        var revisions = topic.revisions(number(year), profile);
        var last = ReportTopic.last(revisions);
        if (last.isPresent() && Revisions.isSame(last.get(), report)) {
            return new Published(last.get(), false);
        }
        var next = Revisions.frozen(report)
                .setRevision(revisions.size() + 1)
                .setAsOf(Instant.ofEpochMilli(base.asOf().last()))
                .setAsOfText(base.asOf().text())
                .setOffsets(base.upTo().byName())
                .setRulebook(rulebook)
                .setRoster(rosterFingerprint())
                .setChanges(List.of())
                .build();
        last.ifPresent(before -> next.setChanges(changes(before, next, year, base, read)));
        topic.add(next);
        return new Published(next, true);
    }

    @Override
    public List<AnnualReport> revisions(Window year, String profile) {
        return topic.revisions(number(year), profile);
    }

    @Override
    public Optional<AnnualReport> revision(Window year, String profile, int revision) {
        return topic.find(number(year), profile, revision);
    }

    @Override
    public Document document(AnnualReport revision, String format) {
        return reports.document(
                Revisions.report(revision),
                format,
                "minyi-%d-%s-%d".formatted(revision.getYear(), revision.getProfile(), revision.getRevision()));
    }

    private Report report(Window year, String profile, Base base, LongConsumer read) {
        var need = new Need(windows, roster, base.asOf());
        if (!reports.whole(year, profile, need, "").over()) {
            throw new IllegalArgumentException("截至该时刻" + year + "年尚未结束，不能发布。 As of "
                    + base.asOf().text() + " the year " + year + " is not over: it can be published from then on");
        }
        var board = recounter.board(base.asOf(), need.wanted(), base.upTo(), read);
        return reports.whole(year, profile, board, base.inWords());
    }

    private List<ReportChange> changes(
            AnnualReport before, AnnualReport after, Window year, Base base, LongConsumer read) {
        var changes = Revisions.changes(before, after);
        var figures = changes.stream()
                .filter(change -> METRICS.containsKey(metric(change)))
                .map(change -> tracked(change, year))
                .distinct()
                .toList();
        if (!figures.isEmpty()) {
            var former =
                    new Base(AsOf.parse(before.getAsOfText(), windows.zone()), FactOffsets.named(before.getOffsets()));
            var causes = recounter.causes(former, base, figures, read);
            changes.forEach(
                    change -> change.setCauses(causes(change, causes.get(tracked(change, year)), before, after)));
        }
        return changes;
    }

    private static Map<String, Long> causes(
            ReportChange change, Map<String, Long> events, AnnualReport before, AnnualReport after) {
        var causes = new TreeMap<>(events == null ? Map.of() : events);
        if (!before.getRulebook().equals(after.getRulebook())) {
            causes.put("rules", 1L);
        }
        var metric = METRICS.get(metric(change));
        boolean onRoster = metric != null && metric.formula() instanceof Coverage;
        if (onRoster && !before.getRoster().equals(after.getRoster())) {
            causes.put("roster", 1L);
        }
        return causes;
    }

    private static Tracked tracked(ReportChange change, Window year) {
        return new Tracked(METRICS.get(metric(change)), new CellKey(Scope.parse(change.getScope()), year));
    }

    /** Of what a share is a share, or the figure itself. */
    private static String metric(ReportChange change) {
        return change.getMetric().replaceFirst("^share\\((.*)\\)$", "$1");
    }

    private String rosterFingerprint() {
        return Sha256.ofLines(
                roster.get().stream().map(Department::toString).sorted().toList(), FINGERPRINT);
    }

    /** Of a month there is no annual report, and its number is no year. */
    private static int number(Window year) {
        if (year.kind() != Window.Kind.YEAR) {
            throw new IllegalArgumentException(
                    "只有年度报告可以发布。 Only the report of a year is published, and " + year + " is none");
        }
        return Integer.parseInt(year.text());
    }
}
