package org.minyi.streams.query;

/** Handlers that answer nothing, in place of those that a test does not ask. */
final class NoHandling {

    private NoHandling() {}

    static Handling but(WorkHandlers work) {
        return new Handling(
                new Handlers(null, null, null, null, null, null, null, null, null, null),
                new LiveHandlers(null, null, null),
                new ReportHandlers(null, null, null, null),
                new RejectHandlers(null),
                new AlertHandlers(null, false, null),
                work,
                new HealthHandlers(null, null, null, null, null, null));
    }

    static Handling ever() {
        return but(new WorkHandlers(null, null, null, null, null));
    }
}
