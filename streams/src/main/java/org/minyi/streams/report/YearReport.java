package org.minyi.streams.report;

import java.time.Instant;
import java.util.List;

/**
 * The service figures of a year: exact, printed, and defined.
 *
 * @param basis which of the three it is: known now, as-of, or published
 * @param synthetic whether the data are made up
 * @param ledger what became of every event, by source and year, of all years
 */
public record YearReport(
        String city,
        int year,
        String profile,
        String titleZh,
        String titleEn,
        String basis,
        Instant computedAt,
        boolean synthetic,
        List<Section> sections,
        List<LedgerRow> ledger) {

    /** Figures that belong together, and the report's own sentence about them. */
    public record Section(String titleZh, String titleEn, String sentence, List<Line> lines) {}

    /**
     * One figure.
     *
     * @param denominator null for a count
     * @param moment when it stood so, or when the stretch ended that it is about; null for what is counted over the year
     */
    public record Line(
            String metric,
            String nameZh,
            String nameEn,
            String printed,
            long numerator,
            Long denominator,
            Instant moment,
            String definitionZh,
            String definitionEn) {}

    /** What became of the events of one source in one year. */
    public record LedgerRow(
            String source,
            String window,
            long in,
            long counted,
            long duplicates,
            long superseded,
            long waiting,
            long rejected) {

        /** Whether every event that came in stands under exactly one outcome. */
        public boolean closes() {
            return in == counted + duplicates + superseded + waiting + rejected;
        }
    }
}
