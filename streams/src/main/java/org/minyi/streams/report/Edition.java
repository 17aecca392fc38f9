package org.minyi.streams.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A published report among those of its year and profile.
 *
 * @param revision from 1
 * @param changes since the revision before
 */
public record Edition(int revision, Instant frozenAt, List<Change> changes) {

    /**
     * A figure that differs from the revision before.
     *
     * @param metric its id; of a member's part of the whole share(id)
     * @param from null where the revision before had none
     * @param to null where this has none
     * @param causes how many events did it, by kind, e.g. tickets.HANDLED
     */
    public record Change(
            String metric,
            String nameZh,
            String nameEn,
            String scope,
            Exact from,
            Exact to,
            Map<String, Long> causes) {}

    /** A figure without its surroundings; the denominator is null for a count. */
    public record Exact(long numerator, Long denominator, String printed) {}
}
