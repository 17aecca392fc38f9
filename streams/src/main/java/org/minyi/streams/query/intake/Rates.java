package org.minyi.streams.query.intake;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/** Lets no sender send more events a second than it may, save a full batch at once after a pause. */
final class Rates {

    private static final double MILLIS = 1_000.0;

    private final int perSecond;
    private final int atOnce;
    private final InstantSource clock;
    private final Map<String, Allowance> allowances = new HashMap<>();

    /** What a sender may still send, as of when. */
    private record Allowance(double events, long asOf) {}

    Rates(int perSecond, int batch, InstantSource clock) {
        this.perSecond = perSecond;
        this.atOnce = Math.max(perSecond, batch);
        this.clock = clock;
    }

    /**
     * Takes so many events off what that sender may send.
     *
     * @throws RefusedRequestException if they are too many yet; it says when they are not
     */
    synchronized void take(String sender, int events) {
        long now = clock.millis();
        var last = allowances.getOrDefault(sender, new Allowance(atOnce, now));
        double may = Math.min(atOnce, last.events() + Math.max(0, now - last.asOf()) / MILLIS * perSecond);
        if (may < events) {
            allowances.put(sender, new Allowance(may, now));
            throw new RefusedRequestException(
                            ProblemKind.TOO_MANY_EVENTS,
                            "每秒最多%1$d个事件，请稍后再发。 At most %1$d events a second: wait as Retry-After says and send them again"
                                    .formatted(perSecond))
                    .retryAfter((int) Math.ceil((events - may) / perSecond));
        }
        allowances.put(sender, new Allowance(may - events, now));
    }
}
