package org.minyi.streams.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minyi.schemas.AnnualReport;
import org.minyi.schemas.ReportChange;
import org.minyi.schemas.ReportFigure;

/** Reports as they are frozen in their topic, and back. */
public final class Revisions {

    private Revisions() {}

    /** The report with all that is in it; its revision, its changes and what it rests on are still to be set. */
    public static AnnualReport.Builder frozen(Report report) {
        return AnnualReport.newBuilder()
                .setCity(report.city())
                .setYear(Integer.parseInt(report.window()))
                .setProfile(report.profile())
                .setFrozenAt(report.computedAt())
                .setFigures(
                        FlatFigure.of(report).stream().map(Revisions::figure).toList())
                .setText(TextReport.render(report))
                .setDocument(ReportJson.write(report));
    }

    /** The report that was frozen, which knows which revision it is. */
    public static Report report(AnnualReport frozen) {
        var report = ReportJson.read(frozen.getDocument());
        var names = new LinkedHashMap<String, FlatFigure>();
        FlatFigure.of(report).forEach(figure -> names.put(figure.metric(), figure));
        var changes = frozen.getChanges().stream()
                .map(change -> change(change, Optional.ofNullable(names.get(change.getMetric()))))
                .toList();
        return report.published(
                new Edition(frozen.getRevision(), frozen.getFrozenAt(), changes),
                "published, revision " + frozen.getRevision() + ", " + report.basis());
    }

    /** Whether a report says the very same as one that was frozen. */
    public static boolean isSame(AnnualReport frozen, Report report) {
        return ReportJson.read(frozen.getDocument()).saysTheSameAs(report);
    }

    /** The figures that differ, in the order of the later report, those that it has no more at the end; without causes. */
    public static List<ReportChange> changes(AnnualReport before, AnnualReport after) {
        var former = byName(before);
        var changes = new ArrayList<ReportChange>();
        byName(after).forEach((name, figure) -> {
            var was = former.remove(name);
            if (was == null || !exactly(was).equals(exactly(figure))) {
                changes.add(new ReportChange(figure.getMetric(), figure.getScope(), was, figure, Map.of()));
            }
        });
        former.values()
                .forEach(figure ->
                        changes.add(new ReportChange(figure.getMetric(), figure.getScope(), figure, null, Map.of())));
        return changes;
    }

    /** By metric and scope; one that stands in several places counts as it first stands. */
    private static Map<String, ReportFigure> byName(AnnualReport report) {
        var figures = new LinkedHashMap<String, ReportFigure>();
        report.getFigures()
                .forEach(figure -> figures.putIfAbsent(figure.getMetric() + " " + figure.getScope(), figure));
        return figures;
    }

    private static Edition.Change change(ReportChange change, Optional<FlatFigure> figure) {
        return new Edition.Change(
                change.getMetric(),
                figure.map(FlatFigure::nameZh).orElse(change.getMetric()),
                figure.map(FlatFigure::nameEn).orElse(""),
                change.getScope(),
                exactly(change.getFrom()),
                exactly(change.getTo()),
                new TreeMap<>(change.getCauses()));
    }

    private static Edition.Exact exactly(ReportFigure figure) {
        return figure == null
                ? null
                : new Edition.Exact(figure.getNumerator(), figure.getDenominator(), figure.getPrinted());
    }

    private static ReportFigure figure(FlatFigure figure) {
        var value = figure.value();
        return new ReportFigure(
                figure.metric(), value.scope(), value.numerator(), value.denominator(), value.printed());
    }
}
