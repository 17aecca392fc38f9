package org.minyi.streams.query;

/** Whoever answers, for each kind of question. */
public record Handling(
        Handlers figures,
        LiveHandlers live,
        ReportHandlers reports,
        RejectHandlers rejects,
        AlertHandlers alerts,
        WorkHandlers work,
        HealthHandlers health) {}
