package org.minyi.streams.query.year;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minyi.schemas.AnnualReport;
import org.minyi.schemas.ReportChange;
import org.minyi.schemas.ReportFigure;
import org.minyi.streams.query.topics.FactOffsets;

/** The shapes of the answers about published reports. */
final class ReportAnswers {

    private ReportAnswers() {}

    /**
     * What came of publishing.
     *
     * @param isNew false where nothing has changed since the last revision, which this then is
     */
    record Published(boolean isNew, Revision revision) {

        static Published of(Publishing.Published published) {
            return new Published(published.isNew(), Revision.of(published.revision()));
        }
    }

    /**
     * A published report.
     *
     * @param basis as of when, from which facts
     * @param changes since the revision before
     */
    record Revision(
            int year,
            String profile,
            int revision,
            Instant frozenAt,
            String basis,
            int figures,
            String rulebook,
            String roster,
            Map<String, Long> offsets,
            List<Changed> changes) {

        static Revision of(AnnualReport report) {
            var facts = FactOffsets.named(report.getOffsets());
            return new Revision(
                    report.getYear(),
                    report.getProfile(),
                    report.getRevision(),
                    report.getFrozenAt(),
                    "as of " + report.getAsOfText() + ", from " + facts.inShort(),
                    report.getFigures().size(),
                    report.getRulebook(),
                    report.getRoster(),
                    facts.byName(),
                    report.getChanges().stream().map(Changed::of).toList());
        }
    }

    /**
     * A figure that differs from the revision before.
     *
     * @param from null where that had none
     * @param to null where there is none any longer
     * @param causes how many events did it, by kind
     */
    record Changed(String metric, String scope, Exact from, Exact to, Map<String, Long> causes) {

        static Changed of(ReportChange change) {
            return new Changed(
                    change.getMetric(),
                    change.getScope(),
                    Exact.of(change.getFrom()),
                    Exact.of(change.getTo()),
                    change.getCauses());
        }
    }

    /** A published figure; the denominator is null for a count. */
    record Exact(long numerator, Long denominator, String printed) {

        static Exact of(ReportFigure figure) {
            return figure == null
                    ? null
                    : new Exact(figure.getNumerator(), figure.getDenominator(), figure.getPrinted());
        }
    }
}
