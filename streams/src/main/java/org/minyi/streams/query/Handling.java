package org.minyi.streams.query;

import org.minyi.streams.query.intake.IntakeHandlers;

/** Whoever answers, for each kind of question. */
public record Handling(
        Handlers figures,
        LiveHandlers live,
        ReportHandlers reports,
        RejectHandlers rejects,
        AlertHandlers alerts,
        WorkHandlers work,
        HealthHandlers health,
        IntakeHandlers intake) {}
