package org.minyi.streams.query.alert;

import java.time.Instant;
import java.util.List;
import org.minyi.schemas.Alert;

/**
 * An alert as it is shown.
 *
 * @param scope where: city, region:430405, line:12345, source:12315, category:road|region:430405
 * @param subject the ticket or rating it is about, as {@code source:id}; null if it is about a scope
 * @param unit the department that has to act; null if none is
 * @param denominator null for a count
 * @param threshold what raised it: a ratio, a count or seconds, as the rule has it
 * @param baseline what is usual; null if the rule has none
 * @param seconds how long a caller has waited, a source has told nothing, or its clock is ahead
 */
public record AlertRow(
        String id,
        String rule,
        String nameZh,
        String nameEn,
        String severity,
        String state,
        String scope,
        String subject,
        String unit,
        String metric,
        Long numerator,
        Long denominator,
        Double threshold,
        Double baseline,
        Long seconds,
        Instant dueAt,
        Instant since,
        Instant raisedAt,
        Instant updatedAt,
        Instant acknowledgedAt,
        String desk,
        Instant clearedAt,
        List<String> ids) {

    /** That alert under the names of its rule. */
    static AlertRow of(Alert alert, Alerting.RuleName name) {
        return new AlertRow(
                alert.getAlertId(),
                alert.getRule(),
                name.nameZh(),
                name.nameEn(),
                alert.getSeverity().name(),
                alert.getState().name(),
                alert.getScope(),
                alert.getSubjectId(),
                alert.getUnit(),
                alert.getMetric(),
                alert.getNumerator(),
                alert.getDenominator(),
                alert.getThreshold(),
                alert.getBaseline(),
                alert.getSeconds(),
                alert.getDueAt(),
                alert.getSince(),
                alert.getRaisedAt(),
                alert.getUpdatedAt(),
                alert.getAcknowledgedAt(),
                alert.getDesk(),
                alert.getClearedAt(),
                List.copyOf(alert.getIds()));
    }
}
